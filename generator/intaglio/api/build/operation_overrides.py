"""What is said of operations elsewhere than at them: their names, their namespaces, what they share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from intaglio.api.build import extension
from intaglio.api.build.name_parts import owned
from intaglio.api.build.context import Ledger
from intaglio.api.model import Operation, Parameter, NameParts
from intaglio.api.build.json_node import Node
from intaglio.api.build.parameter_object import parameter

Placing = Callable[[Operation], Operation]


def placing(ledger: Ledger, root: Node, shared: tuple[Parameter, ...]) -> Placing:
    """Gives an operation what its author says of it elsewhere, and not there.

    Its parameters that are among the `shared` ones are marked.
    """
    rules = extension.renaming(ledger, root)
    groups = {tag.text("name"): extension.group(tag) for tag in (root / "tags").each()}
    known = {p.key: p for p in shared}
    most = extension.max_arguments(root)

    def placed(operation: Operation) -> Operation:
        own = operation.max_arguments
        names = (name for pattern, name in rules if pattern.search(operation.id))
        tagged = groups.get(operation.tags[0]) if operation.tags else None
        return replace(
            operation,
            name=operation.name or next(names, None),
            group=tagged if operation.group is None else operation.group,
            max_arguments=most if own is None else own,
            parameters=tuple(
                _marked(p, known[p.key]) if p.key in known else p
                for p in operation.parameters
            ),
        )

    return placed


def shared_parameters(ledger: Ledger, root: Node) -> tuple[Parameter, ...]:
    """The parameters that a user gives to the client, for every operation that has them."""
    found: dict[tuple[str, str], Parameter] = {}
    for node in (root / "x-speakeasy-globals" / "parameters").each():
        target = node.resolved()
        one = parameter(
            ledger, target, owned(node, target, NameParts("globals", ("globals",)))
        )
        if one is not None:
            found[one.key] = one
    return tuple(found.values())


def _marked(one: Parameter, twin: Parameter) -> Parameter:
    hidden = extension.hidden(one.extensions) or extension.hidden(twin.extensions)
    return replace(one, shared=True, hidden=hidden)
