from typing import TypeAlias, TypedDict

from . import models

class MaybeDict(TypedDict, total=False):
    a: str | None

class PetDict(TypedDict, total=False):
    a: str | None

Maybe: TypeAlias = models.Maybe | MaybeDict
Pet: TypeAlias = models.Pet | PetDict
