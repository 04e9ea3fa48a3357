"""Model Tree and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Tree(Model):
    data: str | None = None
    children: list[Tree] | None = None
