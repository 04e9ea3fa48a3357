"""Models of the operation putThing."""

from __future__ import annotations

from ..types import Model


class PutThingRequestBody(Model):
    id: float
    name: str | None = None
