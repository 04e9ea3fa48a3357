"""Dicts in place of models of the operation putThing."""

from typing_extensions import TypedDict

from .. import models


class ThingPartDict(TypedDict, total=False):
    id: str | None


ThingPart = models.ThingPart | ThingPartDict
