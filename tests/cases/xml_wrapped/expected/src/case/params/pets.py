"""Dicts in place of models of the operations putLists and putPets."""

from collections.abc import Sequence
from typing import TypeAlias

from typing_extensions import TypedDict

from .. import models


class PetDict(TypedDict, total=False):
    name: str | None


Pet = models.Pet | PetDict
Pets: TypeAlias = Sequence[Pet]
