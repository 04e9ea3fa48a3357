from collections.abc import Sequence
from typing import NotRequired, TypedDict

from . import models as m
from .types import FileInput

class ThingPartsDict(TypedDict):
    n: int

class ListThingsRequestDict(TypedDict, total=False):
    limit: int | None
    json: bool | None

class PutThingRequestDict(TypedDict):
    id: str
    body_id: int
    dry_run: NotRequired[bool | None]
    parts: NotRequired[Sequence[ThingParts] | None]

class PostImageRequestDict(TypedDict):
    id: str
    body: FileInput

ThingParts = m.ThingParts | ThingPartsDict
ListThingsRequest = m.ListThingsRequest | ListThingsRequestDict
PutThingRequest = m.PutThingRequest | PutThingRequestDict
PostImageRequest = m.PostImageRequest | PostImageRequestDict
