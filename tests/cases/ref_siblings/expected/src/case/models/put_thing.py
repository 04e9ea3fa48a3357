"""Models of the operation putThing."""

from typing import Annotated, TypeAlias

from pydantic import Field

from ..types import Model


class Pet(Model):
    """A pet"""

    name: str | None = None


class ThingMore(Model):
    """A pet"""

    name: str
    age: int | None = None


Name: TypeAlias = Annotated[str, Field(min_length=1)]
"""What it is called"""


class Thing(Model):
    own: Pet | None = None
    """The one at home"""
    old: Pet | None = None
    """Deprecated."""
    more: ThingMore | None = None
    short: Annotated[str, Field(min_length=1, max_length=5)] | None = None
    default: Name = "Rex"
