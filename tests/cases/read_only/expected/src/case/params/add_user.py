"""Dicts in place of models of the operation addUser."""

from typing_extensions import TypedDict

from .. import models


class AddressDict(TypedDict):
    city: str


Address = models.Address | AddressDict
