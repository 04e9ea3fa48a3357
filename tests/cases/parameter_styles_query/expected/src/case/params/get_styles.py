"""Dicts in place of models of the operation getStyles."""

from collections.abc import Sequence

from typing_extensions import TypedDict

from .. import models


class FilterDict(TypedDict, total=False):
    min: int | None
    tags: Sequence[str] | None


Filter = models.Filter | FilterDict
