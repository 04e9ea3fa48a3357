"""Model Price and what belongs to it."""

from __future__ import annotations

from typing import Annotated

from ..types import Model, Xml


class Price(Model):
    currency: Annotated[str | None, Xml(attribute=True)] = None
    amount: Annotated[float, Xml(text=True)]
