"""Dicts in place of models of the operation addThing."""

from typing_extensions import TypedDict

from .. import models


class ModelsDict(TypedDict, total=False):
    a: str | None


Models = models.Models | ModelsDict
