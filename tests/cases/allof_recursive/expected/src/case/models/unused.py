"""Models that no operation uses."""

from ..types import Model
from .get_node import Branch


class Named(Model):
    name: str


class Node(Model):
    parent: Branch | None = None
