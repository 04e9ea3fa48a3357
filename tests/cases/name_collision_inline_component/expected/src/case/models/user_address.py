"""Model UserAddress and what belongs to it."""

from __future__ import annotations

from ..types import Model


class UserAddress(Model):
    street: str | None = None
