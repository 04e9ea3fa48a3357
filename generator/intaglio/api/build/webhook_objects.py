"""Webhooks and callbacks (OpenAPI 3.1, 4.8.1 and 4.8.18): what the API sends to its user."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from intaglio.api.build import extension
from intaglio.api.build.media_type_object import body
from intaglio.api.build.context import Ledger
from intaglio.api.model import NameParts, Webhook
from intaglio.api.build.json_node import Node
from intaglio.api.build.operation_object import METHODS, Found, path_item
from intaglio.api.build.name_parts import shared
from intaglio.errors import IntaglioError


@dataclass(frozen=True, slots=True)
class Incoming:
    """A request to the user's server, before it is read."""

    name: str
    method: str
    node: Node
    callback_of: str | None = None


def webhooks(
    ledger: Ledger, root: Node, operations: tuple[Found, ...]
) -> tuple[Webhook, ...]:
    """Those of the description, then the callbacks of its operations."""
    found = [
        *_named(root / "webhooks"),
        *(c for o in operations for c in _callbacks(o)),
    ]
    found = [f for f in found if not extension.excluded(ledger, f.node, "webhook")]
    given = Counter(each.name for each in found)
    read = (_webhook(ledger, each, given[each.name] > 1) for each in found)
    return tuple(webhook for webhook in read if webhook is not None)


def _named(node: Node, callback_of: str | None = None) -> Iterator[Incoming]:
    for name, item in node.items():
        if not name.startswith("x-"):
            yield from _incoming(name, path_item(item), callback_of)


def _callbacks(found: Found) -> Iterator[Incoming]:
    for name, callback in (found.node / "callbacks").items():
        for expression, item in callback.resolved().items():
            if not expression.startswith("x-"):
                label = f"{found.id} {name}"
                yield from _incoming(label, path_item(item), found.id)


def _incoming(name: str, item: Node, callback_of: str | None) -> Iterator[Incoming]:
    for method in METHODS:
        if (item / method).is_mapping:
            yield Incoming(name, method, (item / method).resolved(), callback_of)


def _webhook(ledger: Ledger, found: Incoming, several: bool) -> Webhook | None:
    node = found.node
    name = f"{found.name} {found.method}" if several else found.name
    owner = shared(node.at, found.method) or NameParts(name, (name,))
    try:
        return Webhook(
            id=f"webhook:{name}:{node.at}",
            name=name,
            at=node.at,
            body=body(ledger, node / "requestBody", owner),
            description=node.text("description") or node.text("summary"),
            callback_of=found.callback_of,
        )
    except IntaglioError as error:
        ledger.problems.extend(error.problems)
        return None
