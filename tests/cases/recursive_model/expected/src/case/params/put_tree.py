"""Dicts in place of models of the operation putTree."""

from collections.abc import Mapping, Sequence
from typing import NotRequired

from typing_extensions import TypedDict

from .. import models


class NodeLinkDict(TypedDict, total=False):
    to: "Node | None"


class NodeDict(TypedDict):
    name: str
    parent: NotRequired["Node | None"]
    children: NotRequired["Sequence[Node] | None"]
    byName: NotRequired["Mapping[str, Node] | None"]
    link: NotRequired["NodeLink | None"]
    value: NotRequired[models.Json | None]


NodeLink = models.NodeLink | NodeLinkDict
Node = models.Node | NodeDict
