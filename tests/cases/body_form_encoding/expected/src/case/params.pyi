from typing import TypeAlias, TypedDict

from . import models

class AddChargeAddressDict(TypedDict, total=False):
    city: str | None

AddChargeAddress: TypeAlias = models.AddChargeAddress | AddChargeAddressDict
