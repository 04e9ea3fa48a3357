"""Model Pet and what belongs to it."""

from __future__ import annotations

from ..types import Model, Xml


class Pet(Model):
    __xml__ = Xml("pet")
    name: str | None = None
