"""Dicts in place of models of the operation listThings."""

from collections.abc import Sequence
from typing import NotRequired

from typing_extensions import TypedDict

from .. import models


class ListThingsFilterDict(TypedDict):
    field: str
    values: NotRequired[Sequence[int] | None]


ListThingsFilter = models.ListThingsFilter | ListThingsFilterDict
