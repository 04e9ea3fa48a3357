"""Model Note and what belongs to it."""

from __future__ import annotations

from typing import Annotated

from ..types import Model, Wire, Xml
from .author import Author


class Note(Model):
    id: Annotated[int, Xml(attribute=True)]
    language: Annotated[str | None, Xml("lang", attribute=True)] = None
    written_by: Annotated[
        Author | None, Wire("writtenBy"), Xml("author", attribute=True)
    ] = None
    text: str | None = None
