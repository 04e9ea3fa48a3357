"""Model TreeNode and what belongs to it."""

from __future__ import annotations

from ..types import Model


class TreeNode(Model):
    children: list[TreeNode] | None = None
