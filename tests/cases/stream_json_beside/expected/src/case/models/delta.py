"""Model Delta and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import Model


class Delta(Model):
    type: Literal["delta"]
    text: str
