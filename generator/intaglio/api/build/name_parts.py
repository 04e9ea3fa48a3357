"""The names of schemas before they are spelled: from the component or the operation they stand in.

The name of a schema depends on the place of the schema alone, so that it is the same whichever
reference to it is built first.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePosixPath

from intaglio.api.build.json_node import Node
from intaglio.api.build.merged_schema import MergedSchema
from intaglio.api.model import NameParts
from intaglio.extensions.registry import ENUM_NAME, NAME_OVERRIDE
from intaglio.load.pointer import split_pointer, unescape_token

KEYWORDS = re.compile(
    r"paths|components|schemas|schema|content|responses|parameters|requestBody|items|properties"
    r"|allOf|oneOf|anyOf|definitions|\$defs|\d+|"
)
"""Segments of a pointer that do not tell what stands there."""

OPERATION_COMPONENT = re.compile(r"#/components/(?:pathItems|callbacks)/([^/]+)(?=/|$)")
"""The pointer of a component that holds operations."""

LONGEST_TITLE = 60
"""The most characters of a `title` that names a schema; a longer one is a sentence."""


def name_by_pointer(at: str) -> NameParts:
    """The name of a schema that is known by its pointer alone: its component, or the pointer's words."""
    file, _, pointer = at.partition("#")
    if re.fullmatch(r"/components/schemas/[^/]+|/definitions/[^/]+|/[^/]*|", pointer):
        name = pointer.rpartition("/")[2] or PurePosixPath(file).name.partition(".")[0]
        return NameParts(at, (unescape_token(name),), is_component=True)
    segments = tuple(s for s in split_pointer(at)[1] if not KEYWORDS.fullmatch(s))
    return NameParts(at, segments or (PurePosixPath(file).stem,))


def name_in_owner(node: Node, target: Node, owner: NameParts) -> NameParts:
    """The name for the schemas inside a parameter, request body, response or media type.

    Args:
        node: where the owner has the object.
        target: where the object stands, after all references.
        owner: the name for an object that stands in the owner itself.

    Returns:
        `owner`, or the name of the shared object, which is the same for all its users.
    """
    if target.at == node.at:
        return owner
    pointer = target.at.partition("#")[2]
    if re.fullmatch(r"(/components)?(/[^/]+){0,2}", pointer):
        name = unescape_token(pointer.rpartition("/")[2]) or PurePosixPath(target.at).stem
        return NameParts(target.at, (name,))
    return name_by_pointer(target.at)


def name_in_component(at: str, method: str) -> NameParts | None:
    """The name for the schemas of an operation in a component; `None` for one that stands elsewhere."""
    found = OPERATION_COMPONENT.match(at)
    return found and NameParts(found[0], (unescape_token(found[1]), method.lower()))


def pin_name(name: NameParts, schema: MergedSchema) -> NameParts:
    """The name with the author's own in its place or beside it, if there is one."""
    node = schema.parts[0]
    if (own := NAME_OVERRIDE.read(node.value)) is not None:
        return replace(name, words=(own,), suffix=(), pinned=own)
    if name.is_component:
        return name
    title = ENUM_NAME.read(node.value) or node.string("title").strip()
    pinned = title if title and len(title) <= LONGEST_TITLE else None
    return name if pinned == name.pinned else replace(name, pinned=pinned)


def name_precedence(name: NameParts, at: str) -> tuple[object, ...]:
    """The sort key of names for the schema at `at`: the least is kept, in whatever order they come.

    A name from the place that the schema stands in precedes one from its pointer.
    """
    is_from_pointer = not name.is_component and (
        name.owner == at or name.owner.startswith(("#/paths/", "#/webhooks/"))
    )
    return is_from_pointer, len(name.words), name.words, name.suffix, name.owner
