"""Dicts in place of models of the operation putThing."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, NotRequired, TypeAlias

from typing_extensions import TypedDict

from .. import models

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
        "m": NotRequired[models.Mark | None],
        "within": NotRequired["Thing | None"],
    },
)


Thing: TypeAlias = models.Thing | ThingDict
