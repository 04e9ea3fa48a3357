"""Models of the operation postImage."""

from ..types import FileInput, Model


class PostImageRequest(Model):
    """Everything that a call of postImage is given."""

    id: str
    body: FileInput
