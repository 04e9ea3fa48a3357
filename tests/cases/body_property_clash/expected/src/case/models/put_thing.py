"""Models of the operation putThing."""

from typing import Annotated

from ..types import Model, Wire


class PutThingRequestBody(Model):
    thing_id: str | None = None
    thing_id_: Annotated[str | None, Wire("thingId")] = None
    body: str | None = None
    body_thing_id: str | None = None
