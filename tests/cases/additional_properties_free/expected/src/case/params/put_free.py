"""Dicts in place of models of the operation putFree."""

from typing_extensions import TypedDict

from .. import models


class FreeNoneDict(TypedDict, total=False):
    pass


FreeNone = models.FreeNone | FreeNoneDict
