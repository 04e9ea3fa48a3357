from typing import NotRequired, TypedDict

from . import models as m

class AnimalDict(TypedDict):
    name: str
    legs: NotRequired[int | None]

Animal = m.Animal | AnimalDict
