"""Models of the operation addThing."""

from typing import Any

from ..types import Model


class AddThingRequestBody(Model):
    name: str | None = None
    other: dict[str, Any] | None = None
    old: str | None = None
