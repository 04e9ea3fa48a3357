"""Model Pet and what belongs to it."""

from __future__ import annotations

from ..types import UNSET, Model, OptionalNullable


class Pet(Model):
    name: OptionalNullable[str] = UNSET
