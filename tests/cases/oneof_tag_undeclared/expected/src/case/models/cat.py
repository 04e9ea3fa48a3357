"""Model Cat and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import Model


class Cat(Model):
    meow: bool
    kind: Literal["cat"] | None = None
