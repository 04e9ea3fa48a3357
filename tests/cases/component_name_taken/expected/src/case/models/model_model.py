"""Model ModelModel and what belongs to it."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from ..types import UNSET, Model


class ModelModel(Model):
    x: Annotated[int, Field(ge=1)]
    any: Any = UNSET
