"""Models of the operation putThing."""

from typing import Any

from ..types import UNSET, Model, OptionalNullable
from .maybe import Maybe


class Pet(Model):
    a: str | None = None


class Thing(Model):
    maybe: Maybe | None
    later: OptionalNullable[Maybe] = UNSET
    untyped: Any = UNSET
    union: OptionalNullable[Pet | str] = UNSET
    any: OptionalNullable[Pet] = UNSET
