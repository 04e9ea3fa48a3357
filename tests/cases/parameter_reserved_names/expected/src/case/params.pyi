from typing import TypeAlias, TypedDict

from . import models

class ModelsDict(TypedDict, total=False):
    a: str | None

Models: TypeAlias = models.Models | ModelsDict
