"""Models of the operation sendRows."""

from ..types import Model


class Row(Model):
    id: int
    tags: list[str] | None = None


class SendRowsResponseItem(Model):
    ok: bool
