"""Model Pet and what belongs to it."""

from __future__ import annotations

from typing import Annotated

from ..types import Model, Xml


class Pet(Model):
    __xml__ = Xml("pet")
    id: Annotated[int | None, Xml(attribute=True)] = None
