"""Models of the operation putNote."""

from typing import Annotated, TypeAlias

from ..types import Model, Wire, Xml

Author: TypeAlias = str


class Note(Model):
    id: Annotated[int, Xml(attribute=True)]
    language: Annotated[str | None, Xml("lang", attribute=True)] = None
    written_by: Annotated[
        Author | None, Wire("writtenBy"), Xml("author", attribute=True)
    ] = None
    text: str | None = None
