"""Models of the operation addRoute."""

from typing import Annotated

from ..types import Model, Wire


class AddRouteFrom(Model):
    """A point on the map"""

    lat: float
    lon: float


class AddRouteRequestBody(Model):
    from_: Annotated[AddRouteFrom, Wire("from")]
    to: AddRouteFrom
    via: list[AddRouteFrom] | None = None
