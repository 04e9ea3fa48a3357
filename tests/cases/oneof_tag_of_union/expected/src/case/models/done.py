"""Model Done and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import Model


class Done(Model):
    event: Literal["done"]
