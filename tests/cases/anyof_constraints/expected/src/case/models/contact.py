"""Model Contact and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Contact(Model):
    email: str | None = None
    phone: str | None = None
