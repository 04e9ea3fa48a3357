"""How values stand in XML documents: the annotations of printed models (OpenAPI 3.2, 4.26)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..public_module import set_public_module

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

XML = "xml"
"""The key of a schema's metadata that holds its `Xml`."""


@dataclass(frozen=True, slots=True)
class Xml:
    """How a value stands in XML; in `Annotated`, or as the `__xml__` of a model.

    By default a value is an element with the field's name on the wire, and a list is one
    such element for each item.

    Args:
        name: the name of the element or attribute.
        namespace: its namespace; without a `prefix` it is the default namespace from here on.
        attribute: true if the value is an attribute.
        text: true if the value is the text of the object's own element.
        wrapped: true if the items of a list stand in an element of their own.
        flat: true if the fields of the value stand among those of the object that has it.
        item: how the items of a list stand in XML.
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
        metadata = {**schema.get("metadata", {}), XML: self}
        annotated: Any = {**schema, "metadata": metadata}
        core: CoreSchema = annotated
        return core


set_public_module(__name__, "types", Xml)

PLAIN = Xml()

XSI = "http://www.w3.org/2001/XMLSchema-instance"

ATTRIBUTE_PREFIX = "@"
"""Begins the key of an attribute that the description does not declare."""

TEXT_KEY = "#text"
"""The key of an element's text if the description does not declare it."""
