"""Models of the operation createThing."""

from ..types import Model


class CreateThingWhere(Model):
    a: str | None = None


class CreateThingRows(Model):
    b: str | None = None


class CreateThingMapValue(Model):
    c: str | None = None


class CreateThingDeepDeeperDeepest(Model):
    d: str | None = None


class CreateThingDeepDeeper(Model):
    deepest: CreateThingDeepDeeperDeepest | None = None


class CreateThingDeep(Model):
    deeper: CreateThingDeepDeeper | None = None


class CreateThingRequestBody(Model):
    rows: list[list[CreateThingRows]] | None = None
    map: dict[str, CreateThingMapValue] | None = None
    deep: CreateThingDeep | None = None


class CreateThingResponseBody(Model):
    e: str | None = None


class CreateThing201ResponseBody(Model):
    f: str | None = None
