"""Model Assistant and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import Model


class Assistant(Model):
    type: Literal["message"]
    role: Literal["assistant"]
    tokens: int | None = None
