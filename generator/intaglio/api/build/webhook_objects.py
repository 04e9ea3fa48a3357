"""Webhooks and callbacks: requests that the API sends to its user (OpenAPI 3.1, 4.8.1 and 4.8.18)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from intaglio.api.build.context import BuildContext
from intaglio.api.build.extension_values import exclude_if_ignored, report_unsupported_extensions
from intaglio.api.build.json_node import Node
from intaglio.api.build.media_type_object import build_request_body
from intaglio.api.build.name_parts import name_in_component
from intaglio.api.build.path_item_object import (
    METHODS,
    OperationNode,
    resolve_path_item,
)
from intaglio.api.model import NameParts, Webhook
from intaglio.errors import IntaglioError
from intaglio.extensions.registry import is_extension


def build_webhooks(
    context: BuildContext, root: Node, operations: tuple[OperationNode, ...]
) -> tuple[Webhook, ...]:
    """The webhooks of the description, then the callbacks of its operations."""
    found = [
        *_find_webhooks(root / "webhooks"),
        *(callback for each in operations for callback in _find_callbacks(each)),
    ]
    found = [f for f in found if not exclude_if_ignored(context, f.node, "webhook")]
    uses = Counter(each.id for each in found)
    built = (_build_webhook(context, each, uses[each.id] > 1) for each in found)
    return tuple(webhook for webhook in built if webhook is not None)


def _find_webhooks(node: Node) -> Iterator[OperationNode]:
    for name, item in node.items():
        if not is_extension(name):
            yield from _find_requests(name, resolve_path_item(item))


def _find_callbacks(operation: OperationNode) -> Iterator[OperationNode]:
    for name, callback in (operation.node / "callbacks").items():
        for expression, item in callback.resolved().items():
            if not is_extension(expression):
                label = f"{operation.id} {name}"
                yield from _find_requests(label, resolve_path_item(item), operation.id)


def _find_requests(
    name: str, item: Node, callback_of: str | None = None
) -> Iterator[OperationNode]:
    for method in METHODS:
        if (item / method).is_mapping:
            node = (item / method).resolved()
            yield OperationNode(name, method, "", node.at, node, item, callback_of)


def _build_webhook(
    context: BuildContext, found: OperationNode, is_one_of_several: bool
) -> Webhook | None:
    """One webhook; `None` if it has errors, which the context collects."""
    node = found.node
    report_unsupported_extensions(context, node, "webhook")
    label = f"{found.id} {found.method}" if is_one_of_several else found.id
    name = name_in_component(node.at, found.method) or NameParts(label, (label,))
    try:
        return Webhook(
            id=f"webhook:{label}:{node.at}",
            name=label,
            at=node.at,
            body=build_request_body(context, node / "requestBody", name),
            description=node.string("description") or node.string("summary"),
            callback_of=found.callback_of,
        )
    except IntaglioError as error:
        context.problems.extend(error.problems)
        return None
