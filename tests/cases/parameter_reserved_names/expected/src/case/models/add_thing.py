"""Models of the operation addThing."""

from ..types import Model


class Models(Model):
    a: str | None = None


class AddThingRequestBody(Model):
    server_url: str | None = None
    params: Models | None = None
