from typing import TypeAlias, TypedDict

from . import models

class OwnerDict(TypedDict, total=False):
    name: str | None

Owner: TypeAlias = models.Owner | OwnerDict
