from collections.abc import Sequence
from typing import TypeAlias, TypedDict

from . import models

class PetDict(TypedDict, total=False):
    name: str | None

Pet: TypeAlias = models.Pet | PetDict
Pets: TypeAlias = Sequence[Pet]
