"""Models of the operation putFree."""

from typing import Annotated, Any

from ..types import UNSET, Model, Wire


class FreeNone(Model):
    pass


class Free(Model):
    plain: dict[str, Any] | None = None
    allowed: dict[str, Any] | None = None
    empty: dict[str, Any] | None = None
    none: FreeNone | None = None
    anything: Any = UNSET
    list_: Annotated[list[Any] | None, Wire("list")] = None
    yes: Any = UNSET
