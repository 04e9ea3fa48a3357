"""Models of the operation note."""

from ..types import Model


class NoteRequestBody(Model):
    body: str | None = None
    content_type: str | None = None
