"""Models of the operation postImage."""

from __future__ import annotations

from ..types import FileInput, Model


class PostImageRequest(Model):
    """Everything that a call of postImage is given."""

    id: str
    body: FileInput
