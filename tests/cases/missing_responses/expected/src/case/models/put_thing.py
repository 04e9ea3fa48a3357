"""Models of the operation putThing."""

from __future__ import annotations

from ..types import Model


class PutThingResponseBody(Model):
    id: str | None = None
