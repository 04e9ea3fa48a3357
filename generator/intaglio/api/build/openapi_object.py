"""OpenAPI Object to Api: every operation, and every schema that has a name (OpenAPI 3.1, 4.8.1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from intaglio.api.build.context import BuildContext
from intaglio.api.build.extension_values import (
    is_ignored,
    report_unsupported_extensions,
)
from intaglio.api.build.json_node import Node, reference_loop
from intaglio.api.build.name_parts import name_by_pointer
from intaglio.api.build.operation_object import build_operation
from intaglio.api.build.operation_overrides import (
    build_client_parameters,
    operation_overrides,
)
from intaglio.api.build.path_item_object import OperationNode, build_servers, find_operations, name_operations
from intaglio.api.build.retry_extension import build_retry_policy
from intaglio.api.build.schema_object import declare_schema
from intaglio.api.build.security_objects import build_requirements, build_schemes
from intaglio.api.build.webhook_objects import build_webhooks
from intaglio.api.model import (
    Alias,
    Api,
    Declaration,
    Operation,
    Ref,
    Tag,
)
from intaglio.errors import IntaglioError, Problem
from intaglio.extensions.registry import TIMEOUT
from intaglio.load.document import Document


def build_api(document: Document, excluded: frozenset[str] = frozenset()) -> Api:
    """The Api of a description, without the operations whose ids are `excluded`.

    Raises:
        IntaglioError: with all problems that were found.
    """
    context, root = BuildContext(), Node(document.root, "#", document)
    report_unsupported_extensions(context, root, "root")
    every = find_operations(root)
    left_out = dict.fromkeys(o.id for o in every if o.id in excluded or o.is_ignored)
    found = tuple(operation for operation in every if operation.id not in left_out)
    schemes = build_schemes(context, root)
    ids = frozenset(scheme.id for scheme in schemes)
    parameters = build_client_parameters(context, root)
    override = operation_overrides(context, root, parameters)
    operations = tuple(map(override, _build_operations(context, every, found, ids)))
    webhooks = build_webhooks(context, root, found)
    _declare_schemas(context, root)
    context.raise_problems()
    info = root / "info"
    return Api(
        title=info.string("title"),
        version=info.string("version"),
        description=info.string("description"),
        servers=build_servers(root / "servers"),
        schemes=schemes,
        security=build_requirements(context, root / "security", ids) or (),
        tags=tuple(_build_tag(context, tag) for tag in (root / "tags").each()),
        operations=operations,
        webhooks=webhooks,
        declarations=context.declarations,
        fallbacks=tuple(context.fallbacks.values()),
        timeout_ms=TIMEOUT.read(root.value),
        retries=build_retry_policy(root),
        extensions=root.extensions(),
        info_extensions=info.extensions(),
        exclusions=tuple(context.exclusions.values()),
        excluded_operations=tuple(left_out),
        parameters=parameters,
    )


def _build_operations(
    context: BuildContext,
    every: tuple[OperationNode, ...],
    found: tuple[OperationNode, ...],
    schemes: frozenset[str],
) -> Iterator[Operation]:
    """The operations in `found`; the context collects the problems of those that have any.

    Names come from `every` operation, so that leaving one out changes no name.
    """
    names = name_operations(every)
    for each in found:
        try:
            yield build_operation(context, each, schemes, names[each.node.at])
        except IntaglioError as error:
            context.problems.extend(error.problems)


def _declare_schemas(context: BuildContext, root: Node) -> None:
    """Declares the components and all schemas that anything refers to."""
    for _, schema in (root / "components" / "schemas").items():
        if is_ignored(schema):
            context.add_exclusion(schema.at, "schema")
        else:
            context.queue_schema(schema)
    while context.queue:
        schema = context.queue.popleft()
        try:
            declare_schema(context, schema, name_by_pointer(schema.at))
        except IntaglioError as error:
            context.problems.extend(error.problems)
    context.problems.extend(_find_alias_loops(context.declarations))


def _find_alias_loops(declarations: Mapping[str, Declaration]) -> Iterator[Problem]:
    """Aliases that are only names for each other, each loop once."""
    reported: set[str] = set()
    for at in declarations:
        trail = _follow_aliases(declarations, at)
        if trail[-1] == at and len(trail) > 1 and at not in reported:
            reported.update(trail)
            yield reference_loop(f"{at}/$ref", trail)


def _follow_aliases(declarations: Mapping[str, Declaration], at: str) -> list[str]:
    """The pointers of the aliases from one to the next, until the last is no alias or is a repetition."""
    trail = [at]
    while isinstance(alias := declarations[at], Alias) and isinstance(alias.type, Ref):
        at = alias.type.at
        trail.append(at)
        if at in trail[:-1]:
            break
    return trail


def _build_tag(context: BuildContext, node: Node) -> Tag:
    report_unsupported_extensions(context, node, "tag")
    return Tag(
        node.string("name"),
        node.string("summary"),
        node.string("description"),
        node.string("parent") or None,
        node.extensions(),
    )
