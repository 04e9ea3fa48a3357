"""How a value stands in XML: what the XML Object of a schema says (OpenAPI 3.2, 4.26)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NodeType = Literal["", "element", "attribute", "text", "none"]


@dataclass(frozen=True, slots=True)
class Xml:
    """What is not said is empty, and follows from where the value stands.

    A `node` of "element" puts the items of an array into an element of their own; with "none" an
    object has no element, its properties stand in that of its owner. `item` is about the items of
    an array.
    """

    name: str = ""
    namespace: str = ""
    prefix: str = ""
    node: NodeType = ""
    item: Xml | None = None


NO_XML = Xml()


def is_xml(media_type: str) -> bool:
    """Whether content of this type is XML (RFC 7303)."""
    essence = media_type.partition(";")[0].strip().lower()
    return essence.endswith(("/xml", "+xml"))
