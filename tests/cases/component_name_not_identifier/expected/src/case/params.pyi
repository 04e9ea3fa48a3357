from typing import TypedDict

from . import models as m

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

AB = m.AB | ABDict
ComExampleV1Thing = m.ComExampleV1Thing | ComExampleV1ThingDict
Größe = m.Größe | GrößeDict
ModelModel = m.ModelModel | ModelModelDict
PageUser = m.PageUser | PageUserDict
Model3dModel = m.Model3dModel | Model3dModelDict
