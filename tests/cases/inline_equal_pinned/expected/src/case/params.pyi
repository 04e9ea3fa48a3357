from typing import TypedDict

from . import models as m

class PlaceDict(TypedDict, total=False):
    letter: str | None
    number: int | None

Place = m.Place | PlaceDict
CreateSeatRow = m.CreateSeatRow | PlaceDict
