"""Models of the operation putThing."""

from typing import Any

from ..types import UNSET, Model


class Thing(Model):
    a: str | None = None
    b: Any = UNSET
