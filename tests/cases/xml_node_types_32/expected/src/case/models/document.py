"""Model Document and what belongs to it."""

from __future__ import annotations

from typing import Annotated

from ..types import Model, Xml
from .place import Place


class Document(Model):
    id: Annotated[int | None, Xml(attribute=True)] = None
    title: str | None = None
    tags: Annotated[list[str] | None, Xml(wrapped=True, item=Xml("tag"))] = None
    years: list[int] | None = None
    place: Annotated[Place | None, Xml(flat=True)] = None
    text: Annotated[str | None, Xml(text=True)] = None
