"""Request Body, Media Type and Encoding Objects (OpenAPI 3.1, 4.8.13 to 4.8.15)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from intaglio.api.build.context import BuildContext
from intaglio.api.build.extension_values import exclude_if_ignored, report_unsupported_extensions
from intaglio.api.build.json_node import Node
from intaglio.api.build.name_parts import name_in_owner
from intaglio.api.build.schema_object import build_type
from intaglio.api.build.sequential_media_type import build_items, is_sequential
from intaglio.api.build.xml_object import build_xml
from intaglio.api.model import (
    NO_XML,
    Body,
    Content,
    Encoding,
    Json,
    Kind,
    NameParts,
    Scalar,
    Type,
    is_xml,
)
from intaglio.extensions.registry import UPGRADE_FALLBACK


def build_request_body(
    context: BuildContext, node: Node, owner: NameParts
) -> Body | None:
    """The request body of an operation called `owner`; `None` without one.

    Schemas inside the body get names like the operation's own (`createPet` and `owner`:
    `CreatePetOwner`), the body itself has a suffix (`CreatePetRequestBody`).
    """
    target = node.resolved()
    if not target.is_mapping or exclude_if_ignored(context, node, "body"):
        return None
    report_unsupported_extensions(context, target, "request body")
    name = replace(name_in_owner(node, target, owner), suffix=("request", "body"))
    return Body(
        target.boolean("required"),
        build_contents(context, target / "content", name),
        target.at,
        target.string("description"),
    )


def build_contents(
    context: BuildContext, node: Node, name: NameParts
) -> tuple[Content, ...]:
    """The media types of a body or response, in the description's order."""
    return tuple(
        _build_content(context, media_type, target, name_in_owner(each, target, name))
        for media_type, each in node.items()
        for target in (each.resolved(),)
        if not exclude_if_ignored(context, each, "media type")
    )


def _build_content(
    context: BuildContext, media_type: str, node: Node, name: NameParts
) -> Content:
    key = node.at, name, media_type
    if key not in context.contents:
        context.contents[key] = _build_new_content(context, media_type, node, name)
    return context.contents[key]


def _build_new_content(
    context: BuildContext, media_type: str, node: Node, name: NameParts
) -> Content:
    report_unsupported_extensions(context, node, "media type")
    examples = tuple(_build_examples(node))
    content = Content(media_type.strip(), None, node.at, examples=examples)
    if is_sequential(content.media_type):
        item, events = build_items(context, content.media_type, node, name)
        return replace(content, item=item, events=events)
    if (item_schema := node / "itemSchema").exists:
        construct = f"itemSchema of {content.media_type}"
        context.add_fallback(item_schema.at, construct, "read at once")
    schema = node / "schema"
    if schema.exists:
        type_ = _build_content_type(context, content.media_type, schema, name)
        content = replace(content, type=type_)
    return replace(
        content,
        encodings=tuple(
            _build_encoding(context, wire, each)
            for wire, each in (node / "encoding").items()
        ),
        xml=build_xml(context, schema) if is_xml(media_type) else NO_XML,
    )


def _build_content_type(
    context: BuildContext, media_type: str, schema: Node, name: NameParts
) -> Type:
    """The type of a body; bytes where its schema has nothing but `contentMediaType`.

    Such a schema describes a file of that type, not a string in JSON (OpenAPI 3.1, 4.8.14.1). A
    reference to such a schema stays what the schema is everywhere else: a string.
    """
    is_string = "type" in schema or "contentEncoding" in schema
    is_file = "contentMediaType" in schema and not is_string
    if is_file and media_type.endswith("json"):
        return Scalar(Kind.BINARY)
    return build_type(context, name, schema)


def _build_encoding(context: BuildContext, wire: str, node: Node) -> Encoding:
    explode = (node / "explode").value
    if construct := UPGRADE_FALLBACK.read(node.value):
        context.add_fallback(node.at, construct, "comma-separated")
    return Encoding(
        wire,
        node.string("contentType") or None,
        node.string("style") or None,
        explode if isinstance(explode, bool) else None,
        node.boolean("allowReserved"),
        tuple(_build_part_headers(context, node)),
    )


def _build_part_headers(
    context: BuildContext, node: Node
) -> Iterator[tuple[str, str]]:
    """The headers of a part that have one value in every request (OpenAPI 3.1, 4.8.15.1)."""
    for name, header in (node / "headers").items():
        target = header.resolved()
        schema = target / "schema"
        value = (
            schema.string("const")
            or schema.string("default")
            or target.string("example")
        )
        if value:
            yield name, value
        else:
            construct = f"header '{name}' of a part"
            context.add_fallback(target.at, construct, "not sent")


def _build_examples(node: Node) -> Iterator[Json]:
    """The example of a media type, then its named examples (OpenAPI 3.1, 4.8.14)."""
    if "example" in node:
        yield (node / "example").value
    for _, example in (node / "examples").items():
        value = example.resolved() / "value"
        if value.exists:
            yield value.value
