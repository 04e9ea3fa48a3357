"""Model Tree and what belongs to it."""

from __future__ import annotations

from ..types import Model
from .leaf import Leaf
from .tree_node import TreeNode


class Tree(Model):
    root: TreeNode | None = None
    leaf: Leaf | None = None
