"""Model Dog and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import Model


class Dog(Model):
    bark: bool
    kind: Literal["dog", "puppy"] | None = None
