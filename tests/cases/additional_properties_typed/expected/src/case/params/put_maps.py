"""Dicts in place of models of the operation putMaps."""

from typing_extensions import TypedDict

from .. import models


class PetDict(TypedDict, total=False):
    name: str | None


class MapsInlineValueDict(TypedDict, total=False):
    x: float | None


Pet = models.Pet | PetDict
MapsInlineValue = models.MapsInlineValue | MapsInlineValueDict
