"""Model Branch and what belongs to it."""

from __future__ import annotations

from ..types import Model


class BranchChildren(Model):
    parent: Branch | None = None
    name: str


class Branch(Model):
    parent: Branch | None = None
    children: list[BranchChildren] | None = None
