"""Model Thing and what belongs to it."""

from __future__ import annotations

from typing import Any

from ..types import Model


class Thing(Model):
    payload: Any = None
    name: str | None = None
