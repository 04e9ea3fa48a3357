"""Dicts in place of models of the operations listThings, postImage and putThing."""

from collections.abc import Sequence
from typing import NotRequired

from typing_extensions import TypedDict

from .. import models
from ..types import FileInput


class ListThingsRequestDict(TypedDict, total=False):
    limit: int | None
    json: bool | None


class ThingPartsDict(TypedDict):
    n: int


class PutThingRequestDict(TypedDict):
    id: str
    body_id: int
    dry_run: NotRequired[bool | None]
    parts: NotRequired["Sequence[ThingParts] | None"]


class PostImageRequestDict(TypedDict):
    id: str
    body: FileInput


ListThingsRequest = models.ListThingsRequest | ListThingsRequestDict
ThingParts = models.ThingParts | ThingPartsDict
PutThingRequest = models.PutThingRequest | PutThingRequestDict
PostImageRequest = models.PostImageRequest | PostImageRequestDict
