"""Dicts in place of models of the operation addCharge."""

from typing_extensions import TypedDict

from .. import models


class AddChargeAddressDict(TypedDict, total=False):
    city: str | None


AddChargeAddress = models.AddChargeAddress | AddChargeAddressDict
