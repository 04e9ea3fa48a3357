from typing import TypedDict

from . import models as m

class AddRouteFromDict(TypedDict):
    lat: float
    lon: float

AddRouteFrom = m.AddRouteFrom | AddRouteFromDict
