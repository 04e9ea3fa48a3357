from typing import TypeAlias, TypedDict

from . import models

class ABDict(TypedDict, total=False):
    d: str | None

class ComExampleV1ThingDict(TypedDict, total=False):
    a: str | None

class GrößeDict(TypedDict, total=False):
    e: str | None

class ModelModelDict(TypedDict, total=False):
    f: str | None

class PageUserDict(TypedDict, total=False):
    c: str | None

class Model3dModelDict(TypedDict, total=False):
    b: str | None

AB: TypeAlias = models.AB | ABDict
ComExampleV1Thing: TypeAlias = models.ComExampleV1Thing | ComExampleV1ThingDict
Größe: TypeAlias = models.Größe | GrößeDict
ModelModel: TypeAlias = models.ModelModel | ModelModelDict
PageUser: TypeAlias = models.PageUser | PageUserDict
Model3dModel: TypeAlias = models.Model3dModel | Model3dModelDict
