from typing import TypeAlias, TypedDict

from . import models

class CustomerDict(TypedDict, total=False):
    name: str | None

class LineDict(TypedDict, total=False):
    sku: str | None
    count: int | None

Customer: TypeAlias = models.Customer | CustomerDict
Line: TypeAlias = models.Line | LineDict
