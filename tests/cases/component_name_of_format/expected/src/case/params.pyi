from ipaddress import IPv4Address
from typing import TypedDict

from . import models as m

class IPv4AddressModelDict(TypedDict, total=False):
    x: IPv4Address | None

IPv4AddressModel = m.IPv4AddressModel | IPv4AddressModelDict
