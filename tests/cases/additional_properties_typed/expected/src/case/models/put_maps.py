"""Models of the operation putMaps."""

from typing import Annotated, TypeAlias

from pydantic import Field

from ..types import Model


class Pet(Model):
    name: str | None = None


class MapsInlineValue(Model):
    x: float | None = None


Labels: TypeAlias = Annotated[dict[str, str], Field(max_length=5)]


class Maps(Model):
    counts: dict[str, Annotated[int, Field(ge=0)]] | None = None
    pets: dict[str, Pet] | None = None
    lists: dict[str, list[str]] | None = None
    inline: dict[str, MapsInlineValue] | None = None
    named: Labels | None = None
