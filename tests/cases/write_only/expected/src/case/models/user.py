"""Model User and what belongs to it."""

from __future__ import annotations

from ..types import Model


class User(Model):
    name: str
    password: str | None = None
    """Never shown again"""
