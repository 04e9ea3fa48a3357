from typing import TypedDict

from . import models as m

class LineDict(TypedDict, total=False):
    sku: str | None
    count: int | None

class CustomerDict(TypedDict, total=False):
    name: str | None

Line = m.Line | LineDict
Customer = m.Customer | CustomerDict
