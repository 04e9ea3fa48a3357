"""Models of the operation addUser."""

from ..types import Model


class Address(Model):
    city: str
    verified: bool | None = None


class User(Model):
    id: int | None = None
    """Given by the server"""
    name: str
    address: Address | None = None
