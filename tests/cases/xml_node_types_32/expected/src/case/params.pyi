from typing import TypeAlias, TypedDict

from . import models

class PlaceDict(TypedDict, total=False):
    x: int | None
    y: int | None

Place: TypeAlias = models.Place | PlaceDict
