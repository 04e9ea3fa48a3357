"""Models of the operation note."""

from __future__ import annotations

from ..types import Model


class NoteRequestBody(Model):
    body: str | None = None
    content_type: str | None = None
