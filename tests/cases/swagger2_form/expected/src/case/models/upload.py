"""Models of the operation upload."""

from ..types import FileInput, Model


class UploadRequestBody(Model):
    picture: FileInput
    caption: str | None = None
