"""Models of the operation login."""

from ..types import Model


class LoginRequestBody(Model):
    user: str
    remember: bool = False
    roles: list[str] | None = None
