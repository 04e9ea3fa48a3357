"""What only some APIs need of the runtime: modules that it reaches by name alone, through its module `optional`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from intaglio.api.model import Anything, Content, Kind, Scalar
from intaglio.python.client.credentials import fetched
from intaglio.python.design import Design
from intaglio.python.operations.results import body_type, essence, is_stream


def optional(design: Design) -> frozenset[str]:
    """The modules that this API needs."""
    return frozenset(name for name, is_needed in OPTIONAL.items() if is_needed(design))


def _fetches_tokens(design: Design) -> bool:
    return bool(fetched(design))


def _has_xml(design: Design) -> bool:
    return any(map(_may_be_xml, (*_sent(design), *_answered(design))))


def _may_be_xml(content: Content) -> bool:
    """Whether a body may be a document: it is said to be one, or is read in whatever media type it has."""
    is_range = "*" in content.media_type or not content.media_type
    return content.is_typed_xml or is_range and body_type(content) not in AS_THEY_ARE


def _sends_lines(design: Design) -> bool:
    return any(essence(each).endswith(LINES) for each in _sent(design))


def _reads_lines(design: Design) -> bool:
    return any(is_stream(each) and each.events is None for each in _answered(design))


def _sent(design: Design) -> Iterator[Content]:
    for operation in design.api.operations:
        if operation.body is not None:
            yield from operation.body.contents


def _answered(design: Design) -> Iterator[Content]:
    for operation in design.api.operations:
        for response in operation.responses:
            yield from response.contents


AS_THEY_ARE = (Scalar(Kind.STRING), Scalar(Kind.BINARY), Anything())
"""Types that take the text or the bytes of a body, whichever format they are in."""

LINES = ("jsonl", "jsonlines", "ndjson", "json-seq")
"""How the media types end in which a body is entries, one after the other."""

OPTIONAL: Mapping[str, Callable[[Design], bool]] = {
    "auth.oauth2_grant": _fetches_tokens,
    "streams.line_entries": _reads_lines,
    "streams.json_lines_body": _sends_lines,
    "auth.oauth2_tokens": _fetches_tokens,
    "xml.xml_codec": _has_xml,
}
"""Each of those modules, and what tells whether an API needs it."""
