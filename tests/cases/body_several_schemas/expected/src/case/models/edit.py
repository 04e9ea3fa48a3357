"""Models of the operations edit, note and patch."""

from ..types import FileInput, Model


class Upload(Model):
    prompt: str
    image: FileInput


class Edit(Model):
    prompt: str
    url: str | None = None
    overload: bool | None = None


class NoteRequestBody(Model):
    body: str | None = None
    content_type: str | None = None
