from typing import NotRequired, TypedDict

from . import models as m

class 地址Dict(TypedDict, total=False):
    street: str | None
    地址: str | None

class FriendDict(TypedDict, total=False):
    of: Person | None

PersonDict = TypedDict(
    "PersonDict",
    {
        "地址": NotRequired[地址 | None],
        "work": NotRequired[地址 | None],
        "friend": NotRequired[Friend | None],
        "Friend": NotRequired[Friend | None],
    },
    total=False,
)

地址 = m.地址 | 地址Dict
Friend = m.Friend | FriendDict
Person = m.Person | PersonDict
