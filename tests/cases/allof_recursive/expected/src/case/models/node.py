"""Model Node and what belongs to it."""

from __future__ import annotations

from ..types import Model
from .branch import Branch


class Node(Model):
    parent: Branch | None = None
