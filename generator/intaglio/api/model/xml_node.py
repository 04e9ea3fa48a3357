"""How a value is written in XML (OpenAPI 3.2, 4.26)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NodeType = Literal["", "element", "attribute", "text", "none"]


@dataclass(frozen=True, slots=True)
class Xml:
    """The XML node of a value. An empty attribute means the default of its place.

    Attributes:
        name: of the element or attribute; the default is the name of the property or component.
        namespace: its URI.
        node: `element` puts the items of an array into an element of their own; `none` writes
            the properties of an object into the element of its owner.
        item: of the items of an array; `None` for the defaults.
    """

    name: str = ""
    namespace: str = ""
    prefix: str = ""
    node: NodeType = ""
    item: Xml | None = None


NO_XML = Xml()


def is_xml(media_type: str) -> bool:
    """True if content of this media type is XML (RFC 7303); parameters are ignored."""
    essence = media_type.partition(";")[0].strip().lower()
    return essence.endswith(("/xml", "+xml"))
