"""Models of the operation addDog."""

from typing import Annotated

from pydantic import Field

from ..types import Model


class Animal(Model):
    """Anything that breathes"""

    name: Annotated[str, Field(max_length=100)]
    legs: Annotated[int, Field(ge=0)] | None = None


class Dog(Model):
    """An animal that barks"""

    name: Annotated[str, Field(max_length=100)]
    legs: Annotated[int, Field(ge=0, le=4)] | None = None
    breed: str
    owner: Animal | None = None
    """It has one too"""
