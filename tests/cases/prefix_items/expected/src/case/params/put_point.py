"""Dicts in place of models of the operation putPoint."""

from collections.abc import Sequence
from typing import Any

from typing_extensions import TypedDict

from .. import models


class PointInline1Dict(TypedDict, total=False):
    x: float | None


class PointDict(TypedDict, total=False):
    closed: tuple[float, str] | None
    short: Sequence[float | str] | None
    open: Sequence[Any] | None
    rest: Sequence[str | int] | None
    inline: "tuple[PointInline1, Point] | None"


PointInline1 = models.PointInline1 | PointInline1Dict
Point = models.Point | PointDict
