"""Dicts in place of models of the operation addRoute."""

from typing_extensions import TypedDict

from .. import models


class AddRouteFromDict(TypedDict):
    lat: float
    lon: float


AddRouteFrom = models.AddRouteFrom | AddRouteFromDict
