"""Models of the operation patchThing."""

from __future__ import annotations

from ..types import UNSET, Model, OptionalNullable


class PatchThingRequestBody(Model):
    name: OptionalNullable[str] = UNSET
    size: OptionalNullable[int] = UNSET


class PatchThingResponseBody(Model):
    name: str | None = None
