"""Models of the operation edit."""

from ..types import FileInput, Model


class Upload(Model):
    prompt: str
    image: FileInput
