"""The models of pets."""

from __future__ import annotations

from typing import Annotated, Literal, Union

from pydantic import Field

from .._runtime.types.model import Model, OpenModel, Wire
from .._runtime.types.unset import UNSET, OptionalNullable


class Person(Model):
    """Somebody"""

    name: str


class Cat(Model):
    """A pet that purrs"""

    type: Literal["cat"]
    lives: Annotated[int, Field(ge=0, le=9)] = 9


class Dog(Model):
    """A pet that barks"""

    type: Literal["dog"]
    size: Literal["small", "large"] = "small"


class Pet(Model):
    """Somebody's pet"""

    name: str
    tag: str | None
    photo_urls: Annotated[list[str], Wire("photoUrls")] = []
    nickname: str | None = None
    owner: OptionalNullable[Person] = UNSET
    kind: Union[Cat, Dog, None] = None
    friends: list[Pet] | None = None


class Bag(OpenModel):
    """Takes further numbers"""

    __pydantic_extra__: dict[str, int]
    label: str | None = None


class Missing(Model):
    """Why there is no such pet"""

    reason: str
