"""Dicts in place of models of the operation putThing."""

from typing_extensions import TypedDict

from .. import models


class ComExampleV1ThingDict(TypedDict, total=False):
    a: str | None


class Model3dModelDict(TypedDict, total=False):
    b: str | None


class PageUserDict(TypedDict, total=False):
    c: str | None


class ABDict(TypedDict, total=False):
    d: str | None


class GrößeDict(TypedDict, total=False):
    e: str | None


class ModelModelDict(TypedDict, total=False):
    f: str | None


ComExampleV1Thing = models.ComExampleV1Thing | ComExampleV1ThingDict
Model3dModel = models.Model3dModel | Model3dModelDict
PageUser = models.PageUser | PageUserDict
AB = models.AB | ABDict
Größe = models.Größe | GrößeDict
ModelModel = models.ModelModel | ModelModelDict
