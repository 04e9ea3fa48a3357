"""Models of the operation postA."""

from typing import Literal

from ..types import Model


class Cat(Model):
    kind: Literal["cat"]
    act: Literal["mew"]


class Dog(Model):
    act: Literal["bark"]
    kind: Literal["dog"]


class PostA404ResponseBodyModel2(Model):
    title: str | None = None


class PostA404ResponseBodyModel(Model):
    message: str | None = None
