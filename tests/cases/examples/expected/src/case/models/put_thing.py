"""Models of the operation putThing."""

from __future__ import annotations

from ..types import Model


class PutThingRequestBody(Model):
    name: str
    size: int | None = None
