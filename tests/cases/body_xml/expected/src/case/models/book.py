"""Model Book and what belongs to it."""

from __future__ import annotations

from ..types import Model
from .author import Author


class Book(Model):
    id: int
    title: str | None = None
    tags: list[str] | None = None
    authors: list[Author] | None = None
