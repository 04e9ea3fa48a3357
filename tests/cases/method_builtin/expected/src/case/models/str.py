"""Models of the operation str."""

from ..types import Model


class StrRequestBody(Model):
    name: str | None = None
    map: dict[str, int] | None = None
