"""Models that no operation uses."""

from ..types import Model


class Base(Model):
    amount: int
