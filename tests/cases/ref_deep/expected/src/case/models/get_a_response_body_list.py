"""Models of the operations getA, getB and getC."""

from ..types import Model


class GetAResponseBodyList(Model):
    y: int | None = None
