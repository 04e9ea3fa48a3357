"""Models of the operation getNode."""

from ..types import Model


class Branch(Model):
    parent: "Branch | None" = None
    children: "list[BranchChildren] | None" = None


class BranchChildren(Model):
    parent: Branch | None = None
    name: str
