"""Model Order and what belongs to it."""

from __future__ import annotations

from ..types import Model


class OrderParcels(Model):
    id: int


class Order(Model):
    parcels: list[OrderParcels] | None = None
