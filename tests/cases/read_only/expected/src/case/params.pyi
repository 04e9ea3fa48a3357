from typing import TypeAlias, TypedDict

from . import models

class AddressDict(TypedDict):
    city: str

Address: TypeAlias = models.Address | AddressDict
