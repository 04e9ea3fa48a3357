"""Model AnyModel and what belongs to it."""

from __future__ import annotations

from typing import Any

from ..types import UNSET, Model


class AnyModel(Model):
    x: Any = UNSET
