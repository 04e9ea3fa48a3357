from collections.abc import Mapping, Sequence
from typing import NotRequired, TypedDict

from . import models as m

class NodeDict(TypedDict):
    name: str
    parent: NotRequired[Node | None]
    children: NotRequired[Sequence[Node] | None]
    byName: NotRequired[Mapping[str, Node] | None]
    link: NotRequired[NodeLink | None]
    value: NotRequired[m.Json | None]

class NodeLinkDict(TypedDict, total=False):
    to: Node | None

Node = m.Node | NodeDict
NodeLink = m.NodeLink | NodeLinkDict
