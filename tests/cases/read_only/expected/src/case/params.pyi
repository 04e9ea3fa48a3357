from typing import TypedDict

from . import models as m

class AddressDict(TypedDict):
    city: str

Address = m.Address | AddressDict
