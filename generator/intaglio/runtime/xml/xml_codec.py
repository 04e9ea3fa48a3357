"""Converts between documents in XML and the plain data that other codecs validate and decode."""

from __future__ import annotations

from typing import Any

from ..types.xml_annotation import PLAIN, Xml
from .xml_decoder import decode_document
from .xml_encoder import encode_document
from .xml_shapes import shapes_of


class XmlCodec:
    """The codec of a type in XML; `xml` describes the root element, if the type does not."""

    def __init__(self, type_: Any, xml: Xml | None = None) -> None:
        self._shapes = shapes_of(type_)
        self._xml = xml or PLAIN

    def to_bytes(self, data: Any) -> bytes:
        """Encode data as a document.

        Raises:
            RequestValidationError: XML cannot hold the data.
        """
        return encode_document(self._shapes, data, self._xml)

    def from_bytes(self, body: bytes, content_type: str) -> Any:
        """The data of a document; `content_type` may state its charset.

        Raises:
            MalformedXml: the body is no XML, or not only XML.
        """
        return decode_document(self._shapes, body, content_type)
