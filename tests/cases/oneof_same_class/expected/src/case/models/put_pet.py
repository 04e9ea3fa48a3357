"""Models of the operation putPet."""

from typing import Annotated, TypeAlias

from ..types import By, Model


class Cat(Model):
    kind: str


Tiger: TypeAlias = Cat

Pet: TypeAlias = Annotated[Cat | Tiger, By("kind", ("Cat",), ("Tiger",))]
