from typing import TypedDict

from . import models as m

class MaybeDict(TypedDict, total=False):
    a: str | None

class PetDict(TypedDict, total=False):
    a: str | None

Maybe = m.Maybe | MaybeDict
Pet = m.Pet | PetDict
