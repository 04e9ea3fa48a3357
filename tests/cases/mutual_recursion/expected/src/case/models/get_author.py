"""Models of the operation getAuthor."""

from ..types import Model


class Publisher(Model):
    name: str | None = None


class Book(Model):
    author: "Author | None" = None
    publisher: Publisher | None = None


class Author(Model):
    books: list[Book] | None = None
