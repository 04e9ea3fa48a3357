from typing import TypedDict

from . import models as m

class PointDict(TypedDict, total=False):
    x: int | None
    y: int | None

Point = m.Point | PointDict
