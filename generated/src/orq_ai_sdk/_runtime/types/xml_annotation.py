"""How values stand in XML: what printed models say of their fields (OpenAPI 3.2, 4.26)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

XML = "xml"
"""Where the metadata of a schema keep what is said of XML."""


@dataclass(frozen=True, slots=True)
class Xml:
    """In `Annotated`, or the `__xml__` of a model: where XML differs from the plain way.

    Plain is an element called as the field is on the wire, and one for each item of a
    list.

    Args:
        name: the name of the element or attribute.
        namespace: its namespace; without a `prefix` the default one from here on.
        attribute: the value is an attribute.
        text: the value is the text of the object's own element.
        wrapped: the items of a list stand in one element.
        flat: the fields of the value stand among those of its owner.
        item: what is to be said of the items of a list.
    """

    name: str = ""
    namespace: str = ""
    prefix: str = ""
    attribute: bool = False
    text: bool = False
    wrapped: bool = False
    flat: bool = False
    item: Xml | None = None

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema: Any = handler(source)
        said: Any = {**schema, "metadata": {**schema.get("metadata", {}), XML: self}}
        core: CoreSchema = said
        return core


PLAIN = Xml()

XSI = "http://www.w3.org/2001/XMLSchema-instance"

ATTRIBUTE = "@"
"""Begins the key of an attribute that the description does not know."""

OWN_TEXT = "#text"
"""The key of a text that the description does not know."""
