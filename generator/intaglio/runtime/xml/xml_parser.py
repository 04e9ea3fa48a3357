"""Bytes to elements: XML of strangers, so that nothing is read but elements, attributes and text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..media_types import stated_charset

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


class MalformedXml(ValueError):
    """A body is no XML, or more than XML."""


def parsed(body: bytes, content_type: str) -> Element:
    """The root element; a document type, and with it every entity, is refused."""
    from xml.etree.ElementTree import ParseError, TreeBuilder, XMLParser, fromstring

    class Builder(TreeBuilder):
        def doctype(self, *_: object) -> None:
            raise MalformedXml("a document type declaration, which is not read")

    marked = body.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"))
    encoding = None if marked else stated_charset(content_type) or None
    try:
        return fromstring(body, XMLParser(target=Builder(), encoding=encoding))
    except ParseError as error:
        raise MalformedXml(f"not well-formed XML ({error})") from error
