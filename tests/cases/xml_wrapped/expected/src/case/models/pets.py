"""Models of the operations putLists and putPets."""

from typing import Annotated, TypeAlias

from ..types import Model, Xml


class Pet(Model):
    __xml__ = Xml("pet")
    name: str | None = None


Pets: TypeAlias = list[Pet]


class Lists(Model):
    plain: list[str] | None = None
    named_in_vain: list[str] | None = None
    named_items: Annotated[list[str] | None, Xml(item=Xml("item"))] = None
    wrapped: Annotated[list[str] | None, Xml(wrapped=True)] = None
    wrapped_named: Annotated[list[str] | None, Xml("box", wrapped=True)] = None
    wrapped_both: Annotated[
        list[str] | None, Xml("box", wrapped=True, item=Xml("item"))
    ] = None
    pets: Annotated[Pets | None, Xml("pet-list", wrapped=True, item=Xml("pet"))] = None
