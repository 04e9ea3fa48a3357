"""Models of the operation deleteIt."""

from __future__ import annotations

from ..types import Model


class DeleteItRequestBody(Model):
    ids: list[str] | None = None
