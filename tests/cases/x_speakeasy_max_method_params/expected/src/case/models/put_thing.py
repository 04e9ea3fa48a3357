"""Models of the operation putThing."""

from ..types import Model


class ThingParts(Model):
    n: int


class Thing(Model):
    id: int
    parts: list[ThingParts] | None = None


class PutThingRequest(Model):
    """Everything that a call of putThing is given."""

    id: str
    body_id: int
    dry_run: bool | None = None
    parts: list[ThingParts] | None = None
