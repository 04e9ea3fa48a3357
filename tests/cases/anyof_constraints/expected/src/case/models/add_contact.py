"""Models of the operation addContact."""

from ..types import Model


class Contact(Model):
    email: str | None = None
    phone: str | None = None
