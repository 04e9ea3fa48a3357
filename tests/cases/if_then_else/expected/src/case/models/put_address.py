"""Models of the operation putAddress."""

from ..types import OpenModel


class Address(OpenModel):
    country: str
