"""Models of the operation putThing."""

from ..types import Model


class PutThingResponseBody(Model):
    id: str | None = None
