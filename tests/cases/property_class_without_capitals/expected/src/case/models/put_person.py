"""Models of the operation putPerson."""

from typing import Annotated

from ..types import Model, Wire


class 地址(Model):
    street: str | None = None
    地址: str | None = None


class Friend(Model):
    of: "Person | None" = None


class Person(Model):
    地址_: Annotated[地址 | None, Wire("地址")] = None
    work: 地址 | None = None
    friend: Friend | None = None
    friend_: Annotated[Friend | None, Wire("Friend")] = None
