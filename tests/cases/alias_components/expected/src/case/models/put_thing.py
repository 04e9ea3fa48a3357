"""Models of the operation putThing."""

from typing import TypeAlias
from uuid import UUID

from ..types import UNSET, Model, OptionalNullable

Id: TypeAlias = UUID
"""Who it is"""


class Pet(Model):
    name: str | None = None


Pets: TypeAlias = list[Pet]

Labels: TypeAlias = dict[str, str]

Either: TypeAlias = Pet | Id

Other: TypeAlias = Pet

Maybe: TypeAlias = str | None


class Thing(Model):
    id: Id | None = None
    pets: Pets | None = None
    labels: Labels | None = None
    either: Either | None = None
    other: Other | None = None
    maybe: OptionalNullable[Maybe] = UNSET
