from collections.abc import Sequence
from typing import NotRequired, TypedDict

from . import models as m
from .types import FileInput

class ListThingsRequestDict(TypedDict, total=False):
    limit: int | None
    json: bool | None

class ThingPartsDict(TypedDict):
    n: int

class PutThingRequestDict(TypedDict):
    id: str
    body_id: int
    dry_run: NotRequired[bool | None]
    parts: NotRequired[Sequence[ThingParts] | None]

class PostImageRequestDict(TypedDict):
    id: str
    body: FileInput

ListThingsRequest = m.ListThingsRequest | ListThingsRequestDict
ThingParts = m.ThingParts | ThingPartsDict
PutThingRequest = m.PutThingRequest | PutThingRequestDict
PostImageRequest = m.PostImageRequest | PostImageRequestDict
