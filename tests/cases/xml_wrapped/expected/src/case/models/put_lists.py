"""Models of the operation putLists."""

from typing import Annotated

from ..types import Model, Xml
from .pets import Pets


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
