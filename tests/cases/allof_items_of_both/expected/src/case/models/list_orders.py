"""Models of the operation listOrders."""

from ..types import Model


class ListOrdersResponseBodyParcels(Model):
    name: str
    id: int


class ListOrdersResponseBody(Model):
    parcels: list[ListOrdersResponseBodyParcels] | None = None
