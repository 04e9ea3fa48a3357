"""Model Order and what belongs to it."""

from __future__ import annotations

from ..types import Model
from .customer import Customer
from .line import Line


class Order(Model):
    lines: list[Line]
    customer: Customer | None = None
