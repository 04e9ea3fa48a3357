"""Model Ping and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import Model


class Ping(Model):
    kind: Literal["ping"]
