from collections.abc import Sequence
from typing import Any, TypedDict

from . import models as m

class PointInline1Dict(TypedDict, total=False):
    x: float | None

class PointDict(TypedDict, total=False):
    closed: tuple[float, str] | None
    short: Sequence[float | str] | None
    open: Sequence[Any] | None
    rest: Sequence[str | int] | None
    inline: tuple[PointInline1, Point] | None

PointInline1 = m.PointInline1 | PointInline1Dict
Point = m.Point | PointDict
