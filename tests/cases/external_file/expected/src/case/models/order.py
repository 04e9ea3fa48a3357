"""Models of the operations addOrder and getOrder."""

from typing import Annotated

from pydantic import Field

from ..types import Model


class Line(Model):
    sku: str | None = None
    count: Annotated[int, Field(ge=1)] | None = None


class Customer(Model):
    name: str | None = None


class Order(Model):
    lines: list[Line]
    customer: Customer | None = None
