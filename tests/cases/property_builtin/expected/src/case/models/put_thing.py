"""Models of the operation putThing."""

import datetime as dt
from typing import Annotated, Any, Literal, TypeAlias

from ..types import UNSET, Base64, Model, Wire

Mark: TypeAlias = Literal["a", "b", "c", "d", "e", "f", "g"]


class Thing(Model):
    id: str
    type: str
    list_: Annotated[list[str] | None, Wire("list")] = None
    dict_: Annotated[dict[str, str] | None, Wire("dict")] = None
    str_: Annotated[str | None, Wire("str")] = None
    int_: Annotated[int | None, Wire("int")] = None
    float_: Annotated[float | None, Wire("float")] = None
    bytes_: Annotated[Base64 | None, Wire("bytes")] = None
    date: dt.date | None = None
    datetime: dt.datetime | None = None
    property: str | None = None
    models: list[str] | None = None
    any: Annotated[Any, Wire("Any")] = UNSET
    m: Mark | None = None
    within: "Thing | None" = None
