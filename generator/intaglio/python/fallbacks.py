"""What the description offers and the printed SDK does not."""

from __future__ import annotations

from collections.abc import Iterator

from intaglio.api.model import Api, Content, Fallback, Operation
from intaglio.python.result import readable, successes
from intaglio.python.signature import preferred


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
    contents = operation.body.contents if operation.body is not None else ()
    chosen = preferred(contents)
    for content in contents:
        if content is not chosen and chosen is not None:
            yield Fallback(
                content.at, f"body in {content.media_type}", chosen.media_type
            )


def _types(contents: tuple[Content, ...]) -> str:
    return ", ".join(content.media_type for content in contents)
