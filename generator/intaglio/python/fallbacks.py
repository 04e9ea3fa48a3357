"""What the description offers and the printed SDK does not."""

from __future__ import annotations

from collections.abc import Iterator

from intaglio.api.model import Api, Content, Fallback, Operation
from intaglio.python.result import (
    essence,
    is_plain,
    is_stream,
    is_xml,
    readable,
    successes,
)
from intaglio.python.signature import alternatives, preferred


def fallbacks(api: Api) -> tuple[Fallback, ...]:
    """Those of reading the description and those of printing it, each once."""
    ours = (each for operation in api.operations for each in _of(operation))
    return tuple(dict.fromkeys((*api.fallbacks, *ours)))


def _of(operation: Operation) -> Iterator[Fallback]:
    for response in successes(operation):
        read = readable(response.contents)
        for content in response.contents:
            if content not in read:
                yield Fallback(
                    content.at, f"response in {content.media_type}", _types(read)
                )
        for content in read:
            if is_stream(content):
                yield Fallback(
                    content.at, f"stream of {essence(content)}", "read whole"
                )
            if is_xml(content) and not is_plain(content):
                yield Fallback(content.at, "typed XML", "text")
    contents = operation.body.contents if operation.body is not None else ()
    chosen = preferred(contents)
    if chosen is not None and is_xml(chosen) and not is_plain(chosen):
        yield Fallback(chosen.at, "typed XML", "text or bytes")
    offered = (chosen, *alternatives(operation.body, chosen))
    for content in contents:
        if content not in offered and chosen is not None:
            yield Fallback(
                content.at, f"body in {content.media_type}", chosen.media_type
            )


def _types(contents: tuple[Content, ...]) -> str:
    return ", ".join(content.media_type for content in contents)
