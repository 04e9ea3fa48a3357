"""Models of the operation putNote."""

from ..types import UNSET, Model, OptionalNullable


class Owner(Model):
    name: str | None = None


class Note(Model):
    text: str
    done: OptionalNullable[bool] = UNSET
    owner: Owner | None = None
    """Who wrote it"""
