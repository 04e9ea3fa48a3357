from collections.abc import Mapping
from typing import Any, TypeAlias, TypedDict

from . import models

class AddressDict(TypedDict):
    country: str

Address: TypeAlias = models.Address | AddressDict | Mapping[str, Any]
