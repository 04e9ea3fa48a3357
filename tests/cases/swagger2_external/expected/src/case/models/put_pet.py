"""Models of the operation putPet."""

from ..types import UNSET, Model, OptionalNullable


class Pet(Model):
    name: OptionalNullable[str] = UNSET
