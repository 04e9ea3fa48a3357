from typing import TypedDict

from . import models as m

class AddChargeAddressDict(TypedDict, total=False):
    city: str | None

AddChargeAddress = m.AddChargeAddress | AddChargeAddressDict
