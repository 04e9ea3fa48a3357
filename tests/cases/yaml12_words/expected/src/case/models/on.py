"""Models of the operation on."""

import datetime as dt
from typing import Annotated, Literal, TypeAlias

from ..types import Model, Wire

OnCode: TypeAlias = Literal[
    "no", "yes", "on", "off", "y", "n", "12:30:00", "2001-01-01", "1_000"
]


class OnResponseBody(Model):
    on: bool
    no: Literal["no"] | None = None
    null: str | None = None
    value_1_0: Annotated[str, Wire("1.0")] = "off"
    since: dt.date = dt.date(2001, 1, 1)
