"""Models of the operation deleteIt."""

from ..types import Model


class DeleteItRequestBody(Model):
    ids: list[str] | None = None
