"""Models of the operation putTree."""

from typing import Annotated

from typing_extensions import TypeAliasType

from ..types import Model, Wire


class NodeLink(Model):
    to: "Node | None" = None


Json = TypeAliasType("Json", "str | float | list[Json] | dict[str, Json]")


class Node(Model):
    name: str
    parent: "Node | None" = None
    children: "list[Node] | None" = None
    by_name: 'Annotated[dict[str, Node] | None, Wire("byName")]' = None
    link: NodeLink | None = None
    value: Json | None = None
