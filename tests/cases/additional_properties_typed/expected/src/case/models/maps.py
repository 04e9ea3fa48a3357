"""Model Maps and what belongs to it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..types import Model
from .labels import Labels
from .pet import Pet


class MapsInlineValue(Model):
    x: float | None = None


class Maps(Model):
    counts: dict[str, Annotated[int, Field(ge=0)]] | None = None
    pets: dict[str, Pet] | None = None
    lists: dict[str, list[str]] | None = None
    inline: dict[str, MapsInlineValue] | None = None
    named: Labels | None = None
