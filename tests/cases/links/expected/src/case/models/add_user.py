"""Models of the operation addUser."""

from ..types import Model


class AddUserResponseBody(Model):
    id: str | None = None
