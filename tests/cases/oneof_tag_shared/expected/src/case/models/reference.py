"""Model Reference and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import UNSET, Model, OptionalNullable


class Reference(Model):
    type: OptionalNullable[Literal["reference"]] = UNSET
    id: str | None = None
