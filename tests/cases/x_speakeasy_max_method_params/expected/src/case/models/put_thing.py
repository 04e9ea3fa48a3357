"""Models of the operation putThing."""

from __future__ import annotations

from ..types import Model
from .thing import ThingParts


class PutThingRequest(Model):
    """Everything that a call of putThing is given."""

    id: str
    body_id: int
    dry_run: bool | None = None
    parts: list[ThingParts] | None = None
