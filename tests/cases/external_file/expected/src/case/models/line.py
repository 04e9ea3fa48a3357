"""Model Line and what belongs to it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..types import Model


class Line(Model):
    sku: str | None = None
    count: Annotated[int, Field(ge=1)] | None = None
