"""Models of the operation putThing."""

from typing import Any, TypeAlias

from ..types import UNSET, Model

Blob: TypeAlias = Any


class Thing(Model):
    payload: Any = UNSET
    name: str | None = None
    whole: Blob = UNSET
    part: Any = UNSET
