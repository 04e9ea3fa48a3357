from typing import TypeAlias, TypedDict

from . import models

class FreeNoneDict(TypedDict, total=False):
    pass

FreeNone: TypeAlias = models.FreeNone | FreeNoneDict
