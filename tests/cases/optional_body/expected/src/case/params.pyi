from typing import NotRequired, TypeAlias, TypedDict

from . import models

class StartJobRequestBodyDict(TypedDict):
    name: str
    priority: NotRequired[int | None]

StartJobRequestBody: TypeAlias = models.StartJobRequestBody | StartJobRequestBodyDict
