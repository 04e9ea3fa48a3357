from collections.abc import Mapping, Sequence
from typing import NotRequired, TypedDict

from . import models as m

class NodeLinkDict(TypedDict, total=False):
    to: Node | None

class NodeDict(TypedDict):
    name: str
    parent: NotRequired[Node | None]
    children: NotRequired[Sequence[Node] | None]
    byName: NotRequired[Mapping[str, Node] | None]
    link: NotRequired[NodeLink | None]
    value: NotRequired[m.Json | None]

NodeLink = m.NodeLink | NodeLinkDict
Node = m.Node | NodeDict
