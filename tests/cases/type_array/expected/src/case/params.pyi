from typing import TypedDict

from . import models as m

class ThingPartDict(TypedDict, total=False):
    id: str | None

ThingPart = m.ThingPart | ThingPartDict
