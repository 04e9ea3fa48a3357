"""Models of the operation getNode."""

from ..types import Model


class BranchChildren(Model):
    parent: "Branch | None" = None
    name: str


class Branch(Model):
    parent: "Branch | None" = None
    children: list[BranchChildren] | None = None
