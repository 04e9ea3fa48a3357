from collections.abc import Mapping
from typing import Any, TypedDict

from . import models as m

class AddressDict(TypedDict):
    country: str

Address = m.Address | AddressDict | Mapping[str, Any]
