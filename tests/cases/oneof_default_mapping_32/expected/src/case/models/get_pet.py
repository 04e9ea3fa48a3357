"""Models of the operation getPet."""

from typing import Annotated, Literal, TypeAlias

from ..types import By, Model


class Cat(Model):
    type: Literal["cat"]
    lives: int | None = None


class Other(Model):
    type: str | None = None
    name: str | None = None


Pet: TypeAlias = Annotated[Cat | Other, By("type", ("cat",), ("Other",), default=1)]
