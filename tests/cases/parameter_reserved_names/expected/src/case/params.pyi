from typing import TypedDict

from . import models as m

class ModelsDict(TypedDict, total=False):
    a: str | None

Models = m.Models | ModelsDict
