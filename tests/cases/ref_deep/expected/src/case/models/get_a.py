"""Models of the operation getA."""

from __future__ import annotations

from typing import Annotated

from ..types import Model, Wire


class GetAResponseBodyPart(Model):
    x: int | None = None


class GetAResponseBodyList(Model):
    y: int | None = None


class GetAResponseBody(Model):
    part: GetAResponseBodyPart | None = None
    list_: Annotated[list[GetAResponseBodyList] | None, Wire("list")] = None
