"""Responses Object, Response Objects, their headers and links (OpenAPI 3.1, 4.8.16 to 4.8.21)."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

from intaglio.api.build.context import BuildContext
from intaglio.api.build.extension_values import exclude_if_ignored, report_unsupported_extensions
from intaglio.api.build.json_node import Node
from intaglio.api.build.media_type_object import build_contents
from intaglio.api.build.merged_schema import merge_schemas
from intaglio.api.build.name_parts import name_in_owner
from intaglio.api.build.schema_object import build_type
from intaglio.api.model import (
    Anything,
    Link,
    NameParts,
    Response,
    ResponseHeader,
    Type,
)
from intaglio.api.model.traversal import references_in
from intaglio.errors import IntaglioError
from intaglio.extensions.registry import is_extension


def build_responses(
    context: BuildContext, node: Node, owner: NameParts
) -> tuple[Response, ...]:
    """The responses of an operation called `owner`, in the description's order."""
    found = [
        (status, each)
        for status, each in node.items()
        if not is_extension(status)
        and not exclude_if_ignored(context, each, "response")
    ]
    main = min((status for status, _ in found if status.startswith("2")), default="")
    return tuple(
        _build_response(context, status, each, owner, main) for status, each in found
    )


def _build_response(
    context: BuildContext, status: str, node: Node, owner: NameParts, main: str
) -> Response:
    """One response; the name of that of the `main` status does not have the status in it."""
    target = node.resolved()
    report_unsupported_extensions(context, target, "response")
    suffix = ("response", "body") if status == main else (status, "response", "body")
    name = replace(owner, words=(*owner.words, *suffix))
    links = (target / "links").items()
    return Response(
        status if status == "default" else status.upper(),
        build_contents(context, target / "content", name_in_owner(node, target, name)),
        target.at,
        target.string("description"),
        tuple(_build_link(key, link.resolved()) for key, link in links),
        _build_headers(target / "headers"),
    )


def _build_link(name: str, node: Node) -> Link:
    parameters = (node / "parameters").items()
    return Link(
        name,
        node.string("operationId") or _operation_pointer(node),
        tuple((key, str(value.value)) for key, value in parameters),
        node.string("description"),
    )


def _operation_pointer(node: Node) -> str:
    """The `operationRef` of a link as the canonical pointer of an operation; elsewhere as it is."""
    reference = unquote(node.string("operationRef"))
    file = node.at.partition("#")[0]
    return f"{file}{reference}" if reference.startswith("#") else reference


def _build_headers(node: Node) -> tuple[ResponseHeader, ...]:
    """The headers of a response without `Content-Type`, which its content sets."""
    return tuple(
        _build_header(name, header.resolved())
        for name, header in node.items()
        if name.lower() != "content-type"
    )


def _build_header(name: str, node: Node) -> ResponseHeader:
    content = (node / "content").items()
    schema = next((each / "schema" for _, each in content), node / "schema")
    return ResponseHeader(
        name,
        _build_header_type(schema),
        node.string("description") or merge_schemas(schema).string("description"),
        node.boolean("required"),
        node.boolean("deprecated"),
    )


def _build_header_type(schema: Node) -> Type:
    """The type of a header for the documentation; any value for one that needs a declaration."""
    if not schema.exists:
        return Anything()
    try:
        # A context of its own: no model is made of a header, so nothing is declared or reported.
        type_ = build_type(BuildContext(), NameParts("", ("header",)), schema)
    except IntaglioError:
        return Anything()
    return Anything() if any(references_in(type_)) else type_
