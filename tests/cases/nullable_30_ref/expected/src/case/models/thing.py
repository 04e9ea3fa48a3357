"""Model Thing and what belongs to it."""

from __future__ import annotations

from typing import Any

from ..types import UNSET, Model, OptionalNullable
from .maybe import Maybe
from .pet import Pet


class Thing(Model):
    maybe: Maybe | None
    later: OptionalNullable[Maybe] = UNSET
    untyped: Any = UNSET
    union: OptionalNullable[Pet | str] = UNSET
    any: OptionalNullable[Pet] = UNSET
