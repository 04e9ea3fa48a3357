"""Models of the operations getMaybe and putThing."""

from typing import Any

from ..types import UNSET, Model, OptionalNullable


class Maybe(Model):
    a: str | None = None


class Pet(Model):
    a: str | None = None


class Thing(Model):
    maybe: Maybe | None
    later: OptionalNullable[Maybe] = UNSET
    untyped: Any = UNSET
    union: OptionalNullable[Pet | str] = UNSET
    any: OptionalNullable[Pet] = UNSET
