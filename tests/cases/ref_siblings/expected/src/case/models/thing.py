"""Model Thing and what belongs to it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..types import Model
from .name import Name
from .pet import Pet


class ThingMore(Model):
    """A pet"""

    name: str
    age: int | None = None


class Thing(Model):
    own: Pet | None = None
    """The one at home"""
    old: Pet | None = None
    """Deprecated."""
    more: ThingMore | None = None
    short: Annotated[str, Field(min_length=1, max_length=5)] | None = None
    default: Name = "Rex"
