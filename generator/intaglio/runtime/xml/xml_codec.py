"""A type in XML: its shapes, compiled once, and the way there and back."""

from __future__ import annotations

from typing import Any

from ..types.xml_annotation import PLAIN, Xml
from .xml_decoder import from_xml
from .xml_encoder import to_xml
from .xml_shapes import shapes_of


class XmlCodec:
    """Between documents and the plain data that the codecs for JSON check and decode."""

    def __init__(self, type_: Any, xml: Xml | None = None) -> None:
        self._shapes = shapes_of(type_)
        self._xml = xml or PLAIN

    def to_bytes(self, data: Any) -> bytes:
        """The document, or `RequestValidationError` where XML cannot say it."""
        return to_xml(self._shapes, data, self._xml)

    def from_bytes(self, body: bytes, content_type: str) -> Any:
        """The data of a document, or `MalformedXml`."""
        return from_xml(self._shapes, body, content_type)
