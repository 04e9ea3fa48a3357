"""Models of the operations of `pets`."""

from ..types import Model


class StrRequestBody(Model):
    name: str | None = None
    map: dict[str, int] | None = None
