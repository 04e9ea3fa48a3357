from collections.abc import Sequence
from typing import NotRequired, TypeAlias, TypedDict

from . import models
from .types import FileInput

class ListThingsRequestDict(TypedDict, total=False):
    limit: int | None
    json: bool | None

class PostImageRequestDict(TypedDict):
    id: str
    body: FileInput

class PutThingRequestDict(TypedDict):
    id: str
    body_id: int
    dry_run: NotRequired[bool | None]
    parts: NotRequired[Sequence[ThingParts] | None]

class ThingPartsDict(TypedDict):
    n: int

ListThingsRequest: TypeAlias = models.ListThingsRequest | ListThingsRequestDict
PostImageRequest: TypeAlias = models.PostImageRequest | PostImageRequestDict
PutThingRequest: TypeAlias = models.PutThingRequest | PutThingRequestDict
ThingParts: TypeAlias = models.ThingParts | ThingPartsDict
