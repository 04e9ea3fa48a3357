"""Model Author and what belongs to it."""

from __future__ import annotations

from ..types import Model
from .publisher import Publisher


class Author(Model):
    books: list[Book] | None = None


class Book(Model):
    author: Author | None = None
    publisher: Publisher | None = None
