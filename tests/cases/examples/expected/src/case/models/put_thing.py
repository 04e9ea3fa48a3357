"""Models of the operation putThing."""

from ..types import Model


class PutThingRequestBody(Model):
    name: str
    size: int | None = None
