"""Model User and what belongs to it."""

from __future__ import annotations

from ..types import Model
from .address import Address


class User(Model):
    id: int | None = None
    """Given by the server"""
    name: str
    address: Address | None = None
