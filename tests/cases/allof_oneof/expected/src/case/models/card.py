"""Models that no operation uses."""

from typing import Literal

from ..types import Model


class Card(Model):
    kind: Literal["card"]
    number: str
