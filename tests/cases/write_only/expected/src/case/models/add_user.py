"""Models of the operation addUser."""

from ..types import Model


class User(Model):
    name: str
    password: str | None = None
    """Never shown again"""
