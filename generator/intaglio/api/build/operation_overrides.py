"""What the description sets for operations at the root and at tags: names, namespaces, parameters."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from intaglio.api.build.context import BuildContext
from intaglio.api.build.json_node import Node
from intaglio.api.build.name_parts import name_in_owner
from intaglio.api.build.parameter_object import build_parameter
from intaglio.api.model import NameParts, Operation, Parameter
from intaglio.extensions.registry import (
    CLIENT_PARAMETERS,
    HIDDEN_PARAMETER,
    MAX_METHOD_PARAMS,
    METHOD_NAME_RULES,
    NAMESPACE,
)

OperationOverride = Callable[[Operation], Operation]


def operation_overrides(
    context: BuildContext, root: Node, client_parameters: tuple[Parameter, ...]
) -> OperationOverride:
    """The function that sets for an operation what it does not set itself.

    It also marks the parameters that are among the `client_parameters`.
    """
    rules = _read_name_rules(context, root)
    tags = (root / "tags").each()
    groups = {tag.string("name"): NAMESPACE.read(tag.value) for tag in tags}
    by_key = {parameter.key: parameter for parameter in client_parameters}
    max_arguments = MAX_METHOD_PARAMS.read(root.value)

    def override(operation: Operation) -> Operation:
        names = (name for pattern, name in rules if pattern.search(operation.id))
        tag_group = groups.get(operation.tags[0]) if operation.tags else None
        own_max = operation.max_arguments
        return replace(
            operation,
            name=operation.name or next(names, None),
            group=tag_group if operation.group is None else operation.group,
            max_arguments=max_arguments if own_max is None else own_max,
            parameters=tuple(
                _mark_shared(p, by_key[p.key]) if p.key in by_key else p
                for p in operation.parameters
            ),
        )

    return override


def _read_name_rules(
    context: BuildContext, root: Node
) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The patterns of operation ids, each with the name of the methods that match it."""
    rules = []
    for rule in (root / METHOD_NAME_RULES.key).each():
        try:
            pattern = re.compile(rule.string("operationId"))
        except re.error:
            construct = "operationId that is no regular expression"
            context.add_fallback(rule.at, construct, "no name")
        else:
            rules.append((pattern, rule.string("methodNameOverride")))
    return tuple(rules)


def build_client_parameters(
    context: BuildContext, root: Node
) -> tuple[Parameter, ...]:
    """The parameters that a user gives to the client once, for every operation that has them."""
    key, _, member = CLIENT_PARAMETERS.key.partition("/")
    name = NameParts("globals", ("globals",))
    by_key: dict[tuple[str, str], Parameter] = {}
    for node in (root / key / member).each():
        target = node.resolved()
        parameter = build_parameter(context, target, name_in_owner(node, target, name))
        if parameter is not None:
            by_key[parameter.key] = parameter
    return tuple(by_key.values())


def _mark_shared(parameter: Parameter, of_client: Parameter) -> Parameter:
    hidden = any(
        HIDDEN_PARAMETER.read(each.extensions) for each in (parameter, of_client)
    )
    return replace(parameter, shared=True, hidden=hidden)
