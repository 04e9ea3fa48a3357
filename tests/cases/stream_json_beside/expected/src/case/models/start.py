"""Model Start and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import Model


class Start(Model):
    type: Literal["start"]
