"""Models of the operations createOrder and listOrders."""

from ..types import Model


class ListOrdersResponseBodyParcels(Model):
    name: str
    id: int


class ListOrdersResponseBody(Model):
    parcels: list[ListOrdersResponseBodyParcels] | None = None


class OrderParcels(Model):
    id: int


class Order(Model):
    parcels: list[OrderParcels] | None = None
