"""Model Thing and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import UNSET, Model, OptionalNullable
from .state import State


class Thing(Model):
    state: State
    size: OptionalNullable[Literal["small", "large"]] = UNSET
    nothing: OptionalNullable[None] = UNSET
