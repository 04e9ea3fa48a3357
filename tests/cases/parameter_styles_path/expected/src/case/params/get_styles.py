"""Dicts in place of models of the operation getStyles."""

from typing_extensions import TypedDict

from .. import models


class PointDict(TypedDict, total=False):
    x: int | None
    y: int | None


Point = models.Point | PointDict
