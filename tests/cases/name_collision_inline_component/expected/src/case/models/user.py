"""Models of the operation user."""

from __future__ import annotations

from ..types import Model
from .user_address import UserAddress


class UserAddressModel(Model):
    city: str | None = None


class UserRequestBodyModel(Model):
    address: UserAddressModel | None = None
    home: UserAddress | None = None
