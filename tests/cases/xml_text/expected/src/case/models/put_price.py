"""Models of the operation putPrice."""

from typing import Annotated

from ..types import Model, Xml


class Price(Model):
    currency: Annotated[str | None, Xml(attribute=True)] = None
    amount: Annotated[float, Xml(text=True)]
