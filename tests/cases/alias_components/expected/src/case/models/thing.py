"""Model Thing and what belongs to it."""

from __future__ import annotations

from ..types import UNSET, Model, OptionalNullable
from .either import Either
from .id import Id
from .labels import Labels
from .maybe import Maybe
from .other import Other
from .pets import Pets


class Thing(Model):
    id: Id | None = None
    pets: Pets | None = None
    labels: Labels | None = None
    either: Either | None = None
    other: Other | None = None
    maybe: OptionalNullable[Maybe] = UNSET
