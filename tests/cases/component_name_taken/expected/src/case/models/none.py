"""Model None_ and what belongs to it."""

from __future__ import annotations

from ..types import UNSET, Model, OptionalNullable


class None_(Model):
    x: OptionalNullable[str] = UNSET
