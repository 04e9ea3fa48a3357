"""Model Address and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Address(Model):
    city: str
    verified: bool | None = None
