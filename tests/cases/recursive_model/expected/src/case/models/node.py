"""Model Node and what belongs to it."""

from __future__ import annotations

from typing import Annotated

from ..types import Model, Wire
from .json import Json


class NodeLink(Model):
    to: Node | None = None


class Node(Model):
    name: str
    parent: Node | None = None
    children: list[Node] | None = None
    by_name: Annotated[dict[str, Node] | None, Wire("byName")] = None
    link: NodeLink | None = None
    value: Json | None = None
