"""Models of the operation numbered."""

from ..types import Model


class NumberedResponseEvent(Model):
    id: int | None = None
    data: str | None = None
