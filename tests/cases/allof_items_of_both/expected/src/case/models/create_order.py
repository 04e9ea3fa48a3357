"""Models of the operation createOrder."""

from ..types import Model


class OrderParcels(Model):
    id: int


class Order(Model):
    parcels: list[OrderParcels] | None = None
