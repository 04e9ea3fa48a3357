"""Model FieldModel and what belongs to it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..types import Model


class FieldModel(Model):
    x: Annotated[int, Field(le=1)] | None = None
