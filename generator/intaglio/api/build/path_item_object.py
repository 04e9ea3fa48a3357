"""Paths Object and Path Item Objects: which operations there are (OpenAPI 3.1, 4.8.8 and 4.8.9).

Also the Server Objects (OpenAPI 3.1, 4.8.5 and 4.8.6) of a path item, an operation or the root.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from intaglio.api.build.extension_values import is_ignored
from intaglio.api.build.json_node import Node
from intaglio.api.build.name_parts import name_by_pointer, name_in_component
from intaglio.api.model import NameParts, Server, ServerVariable
from intaglio.extensions.registry import is_extension
from intaglio.load.pointer import join_pointer

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


@dataclass(frozen=True, slots=True)
class OperationNode:
    """An operation that is not built yet.

    Attributes:
        id: the operationId, or one made of method and path.
        path: the template of `paths`, or the name of a webhook.
        at: the pointer below `paths`; `node` may stand elsewhere, for path items can be references.
        item: the path item.
        callback_of: the id of the operation that a callback belongs to.
    """

    id: str
    method: str
    path: str
    at: str
    node: Node
    item: Node
    callback_of: str | None = None

    @property
    def is_ignored(self) -> bool:
        """True if the author keeps the operation or its path item out of SDKs."""
        return is_ignored(self.node) or is_ignored(self.item)


def find_operations(root: Node) -> tuple[OperationNode, ...]:
    """Every operation of `paths`, in the description's order, each with an id of its own."""
    found = tuple(
        operation
        for path, item in (root / "paths").items()
        if not is_extension(path)
        for operation in operations_of_path_item(path, item)
    )
    uses = Counter(operation.id for operation in found)
    return tuple(
        replace(each, id=_make_id(each)) if uses[each.id] > 1 or not each.id else each
        for each in found
    )


def _make_id(operation: OperationNode) -> str:
    """The id of an operation that has none, or shares its own with another."""
    method = operation.method.lower()
    return f"{operation.id}_{method}_{operation.path}".lstrip("_")


def operations_of_path_item(path: str, place: Node) -> Iterator[OperationNode]:
    """The operations of one path item, those of `additionalOperations` last (OpenAPI 3.2, 4.9)."""
    item = resolve_path_item(place)
    for method in METHODS:
        if (item / method).is_mapping:
            at = f"{place.at}/{method}"
            yield _find_operation(method.upper(), path, at, item / method, item)
    for method, node in (item / "additionalOperations").items():
        at = join_pointer(place.at, "additionalOperations", method)
        yield _find_operation(method, path, at, node, item)


def _find_operation(
    method: str, path: str, at: str, node: Node, item: Node
) -> OperationNode:
    node = node.resolved()
    return OperationNode(node.string("operationId"), method, path, at, node, item)


def resolve_path_item(place: Node) -> Node:
    """The path item, in which the keys beside its `$ref` win over those of the target.

    OpenAPI 3.1 (4.8.9) leaves open which of them holds.
    """
    target = place.resolved()
    if place.ref is None or len(place.value) == 1 or not target.is_mapping:
        return target
    own = {key: each.with_pointers() for key, each in place.items() if key != "$ref"}
    referred = {key: each.with_pointers() for key, each in target.items()}
    return replace(target, value=referred | own)


def name_operations(operations: Iterable[OperationNode]) -> dict[str, NameParts]:
    """The names for the schemas of each operation object, by its pointer.

    An operation object that several paths refer to gets the name of its component or file, or of the
    path that it stands at, so that one more path changes no name.
    """
    users: dict[str, list[OperationNode]] = defaultdict(list)
    for operation in operations:
        users[operation.node.at].append(operation)
    return {at: _name_operation(at, found) for at, found in users.items()}


def _name_operation(at: str, users: list[OperationNode]) -> NameParts:
    if (component := name_in_component(at, users[0].method)) is not None:
        return component
    own = [user for user in users if user.at == at or len(users) == 1]
    if own:
        return NameParts(own[0].id, (own[0].id,))
    id_ = users[0].node.string("operationId")
    return NameParts(at, (id_,)) if id_ else name_by_pointer(at)


def build_servers(node: Node) -> tuple[Server, ...]:
    """The servers of a `servers` array, without those that have no URL."""
    return tuple(_build_server(each) for each in node.each() if each.string("url"))


def _build_server(node: Node) -> Server:
    variables = (node / "variables").items()
    return Server(
        node.string("url"),
        tuple(_build_variable(name, variable) for name, variable in variables),
        node.string("description"),
        node.string("name"),
    )


def _build_variable(name: str, node: Node) -> ServerVariable:
    values = tuple(str(value.value) for value in (node / "enum").each())
    return ServerVariable(
        name, node.string("default"), values, node.string("description")
    )
