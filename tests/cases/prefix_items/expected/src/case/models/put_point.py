"""Models of the operation putPoint."""

from typing import Any

from ..types import Model


class PointInline1(Model):
    x: float | None = None


class Point(Model):
    closed: tuple[float, str] | None = None
    short: list[float | str] | None = None
    open: list[Any] | None = None
    rest: list[str | int] | None = None
    inline: "tuple[PointInline1, Point] | None" = None
