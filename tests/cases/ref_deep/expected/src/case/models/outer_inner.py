"""Models of the operations getA, getB, getC and getD."""

from typing import Annotated

from ..types import Model, Wire


class GetAResponseBodyPart(Model):
    x: int | None = None


class GetAResponseBodyList(Model):
    y: int | None = None


class GetAResponseBody(Model):
    part: GetAResponseBodyPart | None = None
    list_: Annotated[list[GetAResponseBodyList] | None, Wire("list")] = None


class OuterInner(Model):
    z: int | None = None
