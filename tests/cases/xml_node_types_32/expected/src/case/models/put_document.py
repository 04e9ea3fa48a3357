"""Models of the operation putDocument."""

from typing import Annotated

from ..types import Model, Xml


class Place(Model):
    x: int | None = None
    y: int | None = None


class Document(Model):
    id: Annotated[int | None, Xml(attribute=True)] = None
    title: str | None = None
    tags: Annotated[list[str] | None, Xml(wrapped=True, item=Xml("tag"))] = None
    years: list[int] | None = None
    place: Annotated[Place | None, Xml(flat=True)] = None
    text: Annotated[str | None, Xml(text=True)] = None
