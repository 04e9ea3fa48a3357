"""Models that no operation uses."""

from typing import Literal

from ..types import Model


class Base(Model):
    amount: int


class Card(Model):
    kind: Literal["card"]
    number: str


class Cash(Model):
    kind: Literal["cash"]
    change: int | None = None
