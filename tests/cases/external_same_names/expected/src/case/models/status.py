"""Models of the operations getA, getB and getC."""

from ..types import Model


class AStatus(Model):
    a: str | None = None


class BStatus(Model):
    b: str | None = None


class Status(Model):
    c: str | None = None
