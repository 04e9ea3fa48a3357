"""Models of the operation patchThing."""

from ..types import UNSET, Model, OptionalNullable


class PatchThingRequestBody(Model):
    name: OptionalNullable[str] = UNSET
    size: OptionalNullable[int] = UNSET


class PatchThingResponseBody(Model):
    name: str | None = None
