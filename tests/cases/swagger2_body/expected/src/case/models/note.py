"""Model Note and what belongs to it."""

from __future__ import annotations

from ..types import UNSET, Model, OptionalNullable
from .owner import Owner


class Note(Model):
    text: str
    done: OptionalNullable[bool] = UNSET
    owner: Owner | None = None
    """Who wrote it"""
