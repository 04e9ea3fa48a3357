"""Dicts in place of models of the operations of `pets`."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from .. import models


class PetDict(TypedDict):
    id: int
    name: str | None
    status: NotRequired[Literal["here", "gone"] | None]
    friend: NotRequired["Pet | None"]


Pet = models.Pet | PetDict
