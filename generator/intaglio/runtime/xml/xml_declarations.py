"""Declares request bodies and responses in XML (OpenAPI 3.1, 4.8.26)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..request.request_body import Body
from ..response.declared_response import Failure, Response

if TYPE_CHECKING:
    from ..types.codec import DocumentCodec
    from ..types.xml_annotation import Xml

T_co = TypeVar("T_co", covariant=True)


class XmlBody(Body):
    """A request body in XML; `xml` describes the root element, if the type does not."""

    xml: Xml | None = None

    def document_codec(self, type_: Any) -> DocumentCodec | None:
        """The codec of the document."""
        return _build_codec(type_, self.xml)


class XmlResponse(Response[T_co], Generic[T_co], init=False):
    """A response that is in XML, or may be: its content type says so."""

    def document_codec(self, type_: Any) -> DocumentCodec | None:
        """The codec of the document."""
        return _build_codec(type_)


class XmlFailure(Failure, init=False):
    """A failure whose body is in XML, or may be: its content type says so."""

    def document_codec(self, type_: Any) -> DocumentCodec | None:
        """The codec of the document."""
        return _build_codec(type_)


def _build_codec(type_: Any, xml: Xml | None = None) -> DocumentCodec:
    from .xml_codec import XmlCodec

    return XmlCodec(type_, xml)
