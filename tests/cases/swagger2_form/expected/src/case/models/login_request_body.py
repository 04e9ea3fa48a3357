"""Models of the operations login and upload."""

from ..types import FileInput, Model


class LoginRequestBody(Model):
    user: str
    remember: bool = False
    roles: list[str] | None = None


class UploadRequestBody(Model):
    picture: FileInput
    caption: str | None = None
