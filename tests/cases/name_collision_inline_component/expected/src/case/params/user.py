"""Dicts in place of models of the operation user."""

from typing_extensions import TypedDict

from .. import models


class UserAddressModelDict(TypedDict, total=False):
    city: str | None


class UserAddressDict(TypedDict, total=False):
    street: str | None


UserAddressModel = models.UserAddressModel | UserAddressModelDict
UserAddress = models.UserAddress | UserAddressDict
