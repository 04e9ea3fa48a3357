"""Models of the operation putPet."""

from typing import Annotated, Literal, TypeAlias

from ..types import By, Model


class Cat(Model):
    meow: bool
    kind: Literal["cat"] | None = None


class Dog(Model):
    bark: bool
    kind: Literal["dog", "puppy"] | None = None


Pet: TypeAlias = Annotated[Cat | Dog, By("kind")]
