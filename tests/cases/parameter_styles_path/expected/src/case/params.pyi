from typing import TypeAlias, TypedDict

from . import models

class PointDict(TypedDict, total=False):
    x: int | None
    y: int | None

Point: TypeAlias = models.Point | PointDict
