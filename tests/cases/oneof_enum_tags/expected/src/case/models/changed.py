"""Model Changed and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import Model


class Changed(Model):
    type: Literal["moved", "renamed"]
    to: str | None = None
