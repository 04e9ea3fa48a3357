"""Operation Objects (OpenAPI 3.1, 4.8.10)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from intaglio.api.build.context import BuildContext
from intaglio.api.build.extension_values import (
    deprecation_message,
    is_deprecated,
    report_unsupported_extensions,
)
from intaglio.api.build.json_node import Node
from intaglio.api.build.media_type_object import build_request_body
from intaglio.api.build.name_parts import name_in_owner
from intaglio.api.build.parameter_object import build_parameter
from intaglio.api.build.path_item_object import OperationNode, build_servers
from intaglio.api.build.response_object import build_responses
from intaglio.api.build.retry_extension import build_retry_policy
from intaglio.api.build.security_objects import build_requirements
from intaglio.api.model import (
    REQUIRED,
    Kind,
    NameParts,
    Operation,
    Parameter,
    PathParameter,
    PathTemplate,
    Scalar,
)
from intaglio.extensions.registry import (
    DEPRECATION_REPLACEMENT,
    MAX_METHOD_PARAMS,
    METHOD_NAME,
    NAMESPACE,
    TIMEOUT,
)


def build_operation(
    context: BuildContext,
    found: OperationNode,
    schemes: frozenset[str],
    name: NameParts,
) -> Operation:
    """One operation; `schemes` are the ids of all security schemes, `name` is that of its schemas.

    Raises:
        IntaglioError: a reference in the operation leads nowhere.
    """
    node = found.node
    report_unsupported_extensions(context, found.item, "path item")
    report_unsupported_extensions(context, node, "operation")
    parameters = _build_parameters(context, found, name)
    replacement = DEPRECATION_REPLACEMENT.read(node.value) or ""
    return Operation(
        id=found.id,
        method=found.method,
        path=_bind_path(parse_path(found.path), parameters),
        at=node.at,
        parameters=parameters,
        body=build_request_body(context, node / "requestBody", name),
        responses=build_responses(context, node / "responses", name),
        summary=node.string("summary") or found.item.string("summary"),
        description=node.string("description") or found.item.string("description"),
        tags=(node / "tags").strings(),
        deprecated=is_deprecated(node) or bool(replacement),
        security=build_requirements(context, node / "security", schemes),
        servers=build_servers(node / "servers")
        or build_servers(found.item / "servers"),
        group=NAMESPACE.read(node.value),
        name=METHOD_NAME.read(node.value),
        timeout_ms=TIMEOUT.read(node.value),
        retries=build_retry_policy(node),
        extensions=node.extensions(),
        deprecation=deprecation_message(node),
        replacement=replacement,
        max_arguments=MAX_METHOD_PARAMS.read(node.value),
    )


def parse_path(path: str) -> PathTemplate:
    """`/pets/{id}` as its constant strings and parameters."""
    parts = re.split(r"\{([^{}]*)\}", path)
    named = (PathParameter(part) if odd % 2 else part for odd, part in enumerate(parts))
    return tuple(part for part in named if part != "")


OPERATORS = re.compile(r"^[.;?&+#/]?([^*]*)\*?$")
"""A name in a template of RFC 6570 with its operator, for which OpenAPI has `style` and `explode`."""


def _bind_path(path: PathTemplate, parameters: tuple[Parameter, ...]) -> PathTemplate:
    """The template with the names that the parameters have."""
    declared = {p.wire for p in parameters if p.location == "path"}
    return tuple(
        part if isinstance(part, str) else PathParameter(_bind_name(part, declared))
        for part in path
    )


def _bind_name(part: PathParameter, declared: Iterable[str]) -> str:
    """The name of the declared parameter that a template means (RFC 6570, 2.4)."""
    match = OPERATORS.match(part.wire)
    if part.wire in declared or match is None or match[1] not in declared:
        return part.wire
    return match[1]


def _build_parameters(
    context: BuildContext, found: OperationNode, name: NameParts
) -> tuple[Parameter, ...]:
    """The parameters of the path item, each replaced by the operation's own of the same key.

    OpenAPI 3.1, 4.8.9.1.
    """
    by_key: dict[tuple[str, str], tuple[Node, NameParts]] = {}
    for node in (
        *(found.item / "parameters").each(),
        *(found.node / "parameters").each(),
    ):
        target = node.resolved()
        wire, location = target.string("name"), target.string("in")
        key = wire.lower() if location == "header" else wire, location
        by_key[key] = target, name_in_owner(node, target, name)
    declared = {wire for wire, location in by_key if location == "path"}
    built = (build_parameter(context, node, owner) for node, owner in by_key.values())
    return (
        *_build_undeclared(context, found, declared),
        *(parameter for parameter in built if parameter is not None),
    )


def _build_undeclared(
    context: BuildContext, found: OperationNode, declared: set[str]
) -> Iterator[Parameter]:
    """The parameters that the path has and the description does not declare: any string."""
    at, string = found.node.at, Scalar(Kind.STRING)
    for part in parse_path(found.path):
        if isinstance(part, str) or _bind_name(part, declared) in declared:
            continue
        construct = f"undeclared path parameter '{part.wire}'"
        context.add_fallback(at, construct, "string")
        yield Parameter(part.wire, "path", string, REQUIRED, at, "simple", False)
