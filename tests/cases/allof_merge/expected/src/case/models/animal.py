"""Model Animal and what belongs to it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..types import Model


class Animal(Model):
    """Anything that breathes"""

    name: Annotated[str, Field(max_length=100)]
    legs: Annotated[int, Field(ge=0)] | None = None
