import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, NotRequired, TypedDict

from . import models as m

ThingDict = TypedDict(
    "ThingDict",
    {
        "id": str,
        "type": str,
        "list": NotRequired[Sequence[str] | None],
        "dict": NotRequired[Mapping[str, str] | None],
        "str": NotRequired[str | None],
        "int": NotRequired[int | None],
        "float": NotRequired[float | None],
        "bytes": NotRequired[bytes | None],
        "date": NotRequired[dt.date | None],
        "datetime": NotRequired[dt.datetime | None],
        "property": NotRequired[str | None],
        "models": NotRequired[Sequence[str] | None],
        "Any": NotRequired[Any],
        "m": NotRequired[m.Mark | None],
        "within": NotRequired[Thing | None],
    },
)

Thing = m.Thing | ThingDict
