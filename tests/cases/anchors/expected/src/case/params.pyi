from typing import TypeAlias, TypedDict

from . import models

class AddRouteFromDict(TypedDict):
    lat: float
    lon: float

AddRouteFrom: TypeAlias = models.AddRouteFrom | AddRouteFromDict
