"""Dicts in place of models of the operation putPerson."""

from typing import TypeAlias

from typing_extensions import TypedDict

from .. import models


class 地址Dict(TypedDict, total=False):
    street: str | None
    地址: str | None


class FriendDict(TypedDict, total=False):
    of: "Person | None"


PersonDict = TypedDict(
    "PersonDict",
    {
        "地址": "地址 | None",
        "work": "地址 | None",
        "friend": "Friend | None",
        "Friend": "Friend | None",
    },
    total=False,
)


地址 = models.地址 | 地址Dict
Friend = models.Friend | FriendDict
Person: TypeAlias = models.Person | PersonDict
