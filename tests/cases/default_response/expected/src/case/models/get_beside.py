"""Models of the operation getBeside."""

from ..types import Model


class Error(Model):
    message: str
