"""Models of the operation upload."""

from __future__ import annotations

from ..types import FileInput, Model


class UploadRequestBody(Model):
    picture: FileInput
    caption: str | None = None
