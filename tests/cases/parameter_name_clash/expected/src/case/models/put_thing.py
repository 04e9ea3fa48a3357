"""Models of the operation putThing."""

from ..types import Model


class PutThingRequestBody(Model):
    id: float
    name: str | None = None
