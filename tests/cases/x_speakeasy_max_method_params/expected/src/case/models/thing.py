"""Models of the operations listThings, postImage and putThing."""

from typing import Annotated

from pydantic import Field

from ..types import FileInput, Model, Wire


class ListThingsRequest(Model):
    """Everything that a call of listThings is given."""

    limit: Annotated[int, Field(ge=1)] | None = None
    """How many"""
    json_: Annotated[bool | None, Wire("json")] = None
    """Deprecated: It always is"""


class ThingParts(Model):
    n: int


class PutThingRequest(Model):
    """Everything that a call of putThing is given."""

    id: str
    body_id: int
    dry_run: bool | None = None
    parts: list[ThingParts] | None = None


class Thing(Model):
    id: int
    parts: list[ThingParts] | None = None


class PostImageRequest(Model):
    """Everything that a call of postImage is given."""

    id: str
    body: FileInput
