"""What a schema is called after: the component or the operation that it stands in, whoever reads it."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from intaglio.api.model import NameParts
from intaglio.api.build.json_node import Node
from intaglio.load.pointer import split_pointer, unescape_token

KEYWORDS = re.compile(
    r"paths|components|schemas|schema|content|responses|parameters|requestBody|items|properties"
    r"|allOf|oneOf|anyOf|definitions|\$defs|\d+|"
)
"""Segments of a pointer that say nothing of what stands there."""

SHARED = re.compile(r"#/components/(?:pathItems|callbacks)/([^/]+)(?=/|$)")
"""A component that holds operations."""


def title(at: str) -> NameParts:
    """What a schema is called that is referred to by this pointer."""
    file, _, pointer = at.partition("#")
    if re.fullmatch(r"/components/schemas/[^/]+|/definitions/[^/]+|/[^/]*|", pointer):
        name = pointer.rpartition("/")[2] or PurePosixPath(file).name.partition(".")[0]
        return NameParts(at, (unescape_token(name),), is_component=True)
    segments = tuple(s for s in split_pointer(at)[1] if not KEYWORDS.fullmatch(s))
    return NameParts(at, segments or (PurePosixPath(file).stem,))


def owned(node: Node, target: Node, title_: NameParts) -> NameParts:
    """What a schema inside `target` is called: after what it is by itself, or `title_` where it is at home.

    A shared parameter, body, response or media type is called the same, whoever refers to it.
    """
    if target.at == node.at:
        return title_
    pointer = target.at.partition("#")[2]
    if re.fullmatch(r"(/components)?(/[^/]+){0,2}", pointer):
        name = (
            unescape_token(pointer.rpartition("/")[2]) or PurePosixPath(target.at).stem
        )
        return NameParts(target.at, (name,))
    return title(target.at)


def shared(at: str, method: str) -> NameParts | None:
    """What the schemas of an operation are called that stands in a component; `None` where it does not."""
    found = SHARED.match(at)
    return found and NameParts(found[0], (unescape_token(found[1]), method.lower()))


def precedence(title_: NameParts, at: str) -> tuple[object, ...]:
    """Which of two titles of the schema at `at` it keeps, the lesser one, whoever was read first.

    What a schema is called at home goes before what a reference makes of its pointer.
    """
    guessed = not title_.is_component and (
        title_.owner == at or title_.owner.startswith(("#/paths/", "#/webhooks/"))
    )
    return guessed, len(title_.words), title_.words, title_.suffix, title_.owner
