from typing import TypedDict

from . import models as m

class FreeNoneDict(TypedDict, total=False):
    pass

FreeNone = m.FreeNone | FreeNoneDict
