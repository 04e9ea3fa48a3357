"""Models of the operation sendRows."""

from ..types import Model


class SendRowsResponseItem(Model):
    ok: bool


class Row(Model):
    id: int
    tags: list[str] | None = None
