"""Models of the operation getTree."""

from ..types import Model


class Tree(Model):
    data: str | None = None
    children: "list[Tree] | None" = None
