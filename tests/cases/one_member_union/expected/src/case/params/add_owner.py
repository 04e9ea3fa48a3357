"""Dicts in place of models of the operation addOwner."""

from typing_extensions import TypedDict

from .. import models


class OwnerDict(TypedDict, total=False):
    name: str | None


Owner = models.Owner | OwnerDict
