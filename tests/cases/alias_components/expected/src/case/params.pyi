from collections.abc import Sequence
from typing import TypedDict

from . import models as m

class PetDict(TypedDict, total=False):
    name: str | None

Pet = m.Pet | PetDict
Pets = Sequence[Pet]
Either = Pet | m.Id
Other = Pet
