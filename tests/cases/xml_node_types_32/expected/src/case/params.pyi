from typing import TypedDict

from . import models as m

class PlaceDict(TypedDict, total=False):
    x: int | None
    y: int | None

Place = m.Place | PlaceDict
