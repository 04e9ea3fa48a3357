from typing import TypedDict

from . import models as m

class UserAddressModelDict(TypedDict, total=False):
    city: str | None

class UserAddressDict(TypedDict, total=False):
    street: str | None

UserAddressModel = m.UserAddressModel | UserAddressModelDict
UserAddress = m.UserAddress | UserAddressDict
