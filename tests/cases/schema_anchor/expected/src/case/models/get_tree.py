"""Models of the operation getTree."""

from ..types import Model


class TreeNode(Model):
    children: "list[TreeNode] | None" = None


class Leaf(Model):
    text: str | None = None


class Tree(Model):
    root: TreeNode | None = None
    leaf: Leaf | None = None
