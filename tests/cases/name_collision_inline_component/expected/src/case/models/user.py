"""Models of the operation user."""

from ..types import Model


class UserAddressModel(Model):
    city: str | None = None


class UserAddress(Model):
    street: str | None = None


class UserRequestBodyModel(Model):
    address: UserAddressModel | None = None
    home: UserAddress | None = None


class UserRequestBody(Model):
    id: str | None = None
