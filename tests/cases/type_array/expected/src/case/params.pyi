from typing import TypeAlias, TypedDict

from . import models

class ThingPartDict(TypedDict, total=False):
    id: str | None

ThingPart: TypeAlias = models.ThingPart | ThingPartDict
