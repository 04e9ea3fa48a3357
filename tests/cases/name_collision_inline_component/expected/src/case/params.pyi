from typing import TypeAlias, TypedDict

from . import models

class UserAddressModelDict(TypedDict, total=False):
    city: str | None

class UserAddressDict(TypedDict, total=False):
    street: str | None

UserAddressModel: TypeAlias = models.UserAddressModel | UserAddressModelDict
UserAddress: TypeAlias = models.UserAddress | UserAddressDict
