"""Models of the operation createPet."""

from typing import Annotated

from ..types import Model, Wire


class Pet(Model):
    nickname: Annotated[str | None, Wire("nick")] = None
