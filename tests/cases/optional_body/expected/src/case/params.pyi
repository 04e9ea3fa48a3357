from typing import NotRequired, TypedDict

from . import models as m

class StartJobRequestBodyDict(TypedDict):
    name: str
    priority: NotRequired[int | None]

StartJobRequestBody = m.StartJobRequestBody | StartJobRequestBodyDict
