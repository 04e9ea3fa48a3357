"""Dicts in place of models of the operation sendRows."""

from collections.abc import Sequence
from typing import NotRequired

from typing_extensions import TypedDict

from .. import models


class RowDict(TypedDict):
    id: int
    tags: NotRequired[Sequence[str] | None]


Row = models.Row | RowDict
