from typing import TypedDict

from . import models as m

class CustomerDict(TypedDict, total=False):
    name: str | None

class LineDict(TypedDict, total=False):
    sku: str | None
    count: int | None

Customer = m.Customer | CustomerDict
Line = m.Line | LineDict
