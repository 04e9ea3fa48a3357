"""Model Deleted and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import Model


class Deleted(Model):
    kind: Literal["user"]
    action: Literal["deleted"]
