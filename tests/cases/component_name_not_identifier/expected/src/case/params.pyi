from typing import TypedDict

from . import models as m

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

ComExampleV1Thing = m.ComExampleV1Thing | ComExampleV1ThingDict
Model3dModel = m.Model3dModel | Model3dModelDict
PageUser = m.PageUser | PageUserDict
AB = m.AB | ABDict
Größe = m.Größe | GrößeDict
ModelModel = m.ModelModel | ModelModelDict
