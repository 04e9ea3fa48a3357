from collections.abc import Mapping, Sequence
from typing import NotRequired, TypeAlias, TypedDict

from . import models

class NodeLinkDict(TypedDict, total=False):
    to: Node | None

class NodeDict(TypedDict):
    name: str
    parent: NotRequired[Node | None]
    children: NotRequired[Sequence[Node] | None]
    byName: NotRequired[Mapping[str, Node] | None]
    link: NotRequired[NodeLink | None]
    value: NotRequired[models.Json | None]

NodeLink: TypeAlias = models.NodeLink | NodeLinkDict
Node: TypeAlias = models.Node | NodeDict
