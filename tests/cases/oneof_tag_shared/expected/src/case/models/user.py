"""Model User and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import Model


class User(Model):
    type: Literal["message"]
    role: Literal["user"]
    text: str | None = None
