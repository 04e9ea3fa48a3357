from typing import TypedDict

from . import models as m

class OwnerDict(TypedDict, total=False):
    name: str | None

Owner = m.Owner | OwnerDict
