"""Bodies and media types (OpenAPI 3.1, 4.8.13 to 4.8.15)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from intaglio.api.build import extension
from intaglio.api.build.context import Ledger
from intaglio.api.model import (
    NO_XML,
    Body,
    Content,
    Encoding,
    Json,
    Kind,
    Scalar,
    NameParts,
    Type,
    is_xml,
)
from intaglio.api.build.json_node import Node
from intaglio.api.build.schema_object import type_of
from intaglio.api.build.sequential_media_type import entries, is_sequential
from intaglio.api.build.name_parts import owned
from intaglio.api.build.xml_object import xml_of
from intaglio.load.upgrade.swagger_parameters import FALLBACK


def body(ledger: Ledger, node: Node, owner: NameParts) -> Body | None:
    """The request body, whose inline schema is called after its `owner`, the operation.

    Its properties are called as if they were the operation's own: `createPet` and `owner` make
    `CreatePetOwner`; the body itself is `CreatePetRequestBody`.
    """
    target = node.resolved()
    if not target.is_mapping or extension.excluded(ledger, node, "body"):
        return None
    title = owned(node, target, owner)
    return Body(
        target.flag("required"),
        contents(
            ledger, target / "content", replace(title, suffix=("request", "body"))
        ),
        target.at,
        target.text("description"),
    )


def contents(ledger: Ledger, node: Node, title: NameParts) -> tuple[Content, ...]:
    return tuple(
        _content(ledger, media_type, target, owned(content, target, title))
        for media_type, content in node.items()
        for target in (content.resolved(),)
        if not extension.excluded(ledger, content, "media type")
    )


def _content(ledger: Ledger, media_type: str, node: Node, title: NameParts) -> Content:
    key = node.at, title, media_type
    if key not in ledger.contents:
        ledger.contents[key] = _read(ledger, media_type, node, title)
    return ledger.contents[key]


def _read(ledger: Ledger, media_type: str, node: Node, title: NameParts) -> Content:
    found = Content(media_type.strip(), None, node.at, examples=_examples(node))
    if is_sequential(found.media_type):
        item, events = entries(ledger, found.media_type, node, title)
        return replace(found, item=item, events=events)
    if (single := node / "itemSchema").exists:
        ledger.fall_back(single.at, f"itemSchema of {found.media_type}", "read whole")
    schema = node / "schema"
    return replace(
        found,
        type=_type(ledger, found.media_type, schema, title) if schema.exists else None,
        encodings=tuple(
            _encoding(ledger, name, encoding)
            for name, encoding in (node / "encoding").items()
        ),
        xml=xml_of(ledger, schema) if is_xml(media_type) else NO_XML,
    )


def _type(ledger: Ledger, media_type: str, schema: Node, title: NameParts) -> Type:
    """The type of a body, which is bytes where its schema says nothing but their media type.

    Such a schema describes a file of that type, not a text inside of JSON (OpenAPI 3.1, 4.8.14.1);
    one that has a name stands for the same text wherever it is named.
    """
    is_told = "type" in schema or "contentEncoding" in schema
    if "contentMediaType" in schema and not is_told and media_type.endswith("json"):
        return Scalar(Kind.BINARY)
    return type_of(ledger, title, schema)


def _encoding(ledger: Ledger, name: str, node: Node) -> Encoding:
    explode = (node / "explode").value
    if said := node.text(FALLBACK):
        ledger.fall_back(node.at, said, "comma-separated")
    return Encoding(
        name,
        node.text("contentType") or None,
        node.text("style") or None,
        explode if isinstance(explode, bool) else None,
        node.flag("allowReserved"),
        tuple(_headers(ledger, node)),
    )


def _headers(ledger: Ledger, node: Node) -> Iterator[tuple[str, str]]:
    """The headers of a part that always have one value (OpenAPI 3.1, 4.8.15.1)."""
    for name, header in (node / "headers").items():
        schema = (target := header.resolved()) / "schema"
        text = schema.text("const") or schema.text("default") or target.text("example")
        if text:
            yield name, text
        else:
            ledger.fall_back(target.at, f"header '{name}' of a part", "not sent")


def _examples(node: Node) -> tuple[Json, ...]:
    """The example values, those of named examples last (OpenAPI 3.1, 4.8.14)."""
    own = ((node / "example").value,) if "example" in node else ()
    named = ((each.resolved() / "value") for _, each in (node / "examples").items())
    return (*own, *(example.value for example in named if example.exists))
