"""Models of the operations of `pets`."""

from typing import Annotated

from ..types import Model, Wire


class Pet(Model):
    nickname: Annotated[str | None, Wire("nick")] = None
