"""Models that no operation uses."""

from typing import Literal

from ..types import Model


class Cash(Model):
    kind: Literal["cash"]
    change: int | None = None
