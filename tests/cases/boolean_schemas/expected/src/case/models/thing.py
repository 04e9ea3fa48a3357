"""Model Thing and what belongs to it."""

from __future__ import annotations

from typing import Annotated, Any

from ..types import Model, Wire


class Thing(Model):
    any: Any = None
    never: Any = None
    list_: Annotated[list[Any] | None, Wire("list")] = None
