from typing import NotRequired, TypeAlias, TypedDict

from . import models

class AnimalDict(TypedDict):
    name: str
    legs: NotRequired[int | None]

Animal: TypeAlias = models.Animal | AnimalDict
