"""Models of the operation addCharge."""

from ..types import Model


class AddChargeAddress(Model):
    city: str | None = None


class AddChargeRequestBody(Model):
    amount: int
    expand: list[str] | None = None
    tags: list[str] | None = None
    metadata: dict[str, str] | None = None
    address: AddChargeAddress | None = None
    url: str | None = None
