"""Models of the operation getThings."""

import datetime as dt
from decimal import Decimal
from typing import Annotated, Literal, TypeAlias
from uuid import UUID

from ..types import UNSET, Model, OptionalNullable, Wire

Sort: TypeAlias = Literal["up", "down"]


class Thing(Model):
    text: str = 'it\'s "quoted"'
    whole: int = 3
    ratio: float = 1
    flag: bool = False
    none: OptionalNullable[str] = UNSET
    list_: Annotated[list[int], Wire("list")] = [1, 2]
    day: dt.date = dt.date(2024, 1, 1)
    id: UUID = UUID("00000000-0000-0000-0000-000000000000")
    price: Decimal = Decimal("1.10")
    wrong: int | None = None
