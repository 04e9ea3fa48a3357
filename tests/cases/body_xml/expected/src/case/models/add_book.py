"""Models of the operation addBook."""

from typing import Annotated

from ..types import Model, Xml


class Author(Model):
    name: str | None = None


class Book(Model):
    __xml__ = Xml("book", namespace="https://example.com/books", prefix="b")
    id: Annotated[int, Xml(attribute=True)]
    title: Annotated[str | None, Xml("Title")] = None
    tags: Annotated[list[str] | None, Xml(wrapped=True, item=Xml("tag"))] = None
    authors: Annotated[list[Author] | None, Xml(item=Xml("author"))] = None
