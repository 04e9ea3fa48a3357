"""Models of the operation putThing."""

from ..types import Model


class ComExampleV1Thing(Model):
    a: str | None = None


class Model3dModel(Model):
    b: str | None = None


class PageUser(Model):
    c: str | None = None


class AB(Model):
    d: str | None = None


class Größe(Model):
    e: str | None = None


class ModelModel(Model):
    f: str | None = None


class PutThingRequestBody(Model):
    a: ComExampleV1Thing | None = None
    b: Model3dModel | None = None
    c: PageUser | None = None
    d: AB | None = None
    e: Größe | None = None
    f: ModelModel | None = None
