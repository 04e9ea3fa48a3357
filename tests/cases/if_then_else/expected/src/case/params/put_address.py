"""Dicts in place of models of the operation putAddress."""

from collections.abc import Mapping
from typing import Any

from typing_extensions import TypedDict

from .. import models


class AddressDict(TypedDict):
    country: str


Address = models.Address | AddressDict | Mapping[str, Any]
