"""Parses untrusted XML: only elements, attributes and text are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..media_types import stated_charset

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


class MalformedXml(ValueError):
    """A body is not well-formed XML, or has a document type declaration."""


def parse_xml(body: bytes, content_type: str) -> Element:
    """The root element of a document.

    Raises:
        MalformedXml: the body is not well-formed, or has a document type declaration: its
            entities could make a small body large.
    """
    from xml.etree.ElementTree import ParseError, TreeBuilder, XMLParser, fromstring

    class Builder(TreeBuilder):
        def doctype(self, *_: object) -> None:
            raise MalformedXml("a document type declaration, which is not read")

    has_mark = body.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"))
    encoding = None if has_mark else stated_charset(content_type) or None
    try:
        return fromstring(body, XMLParser(target=Builder(), encoding=encoding))
    except ParseError as error:
        raise MalformedXml(f"not well-formed XML ({error})") from error
