"""Model AnyModel and what belongs to it."""

from __future__ import annotations

from typing import Any

from ..types import Model


class AnyModel(Model):
    x: Any = None
