from typing import TypedDict

from . import models as m

class CreateThingWhereDict(TypedDict, total=False):
    a: str | None

class CreateThingRowsDict(TypedDict, total=False):
    b: str | None

class CreateThingMapValueDict(TypedDict, total=False):
    c: str | None

class CreateThingDeepDeeperDeepestDict(TypedDict, total=False):
    d: str | None

class CreateThingDeepDeeperDict(TypedDict, total=False):
    deepest: CreateThingDeepDeeperDeepest | None

class CreateThingDeepDict(TypedDict, total=False):
    deeper: CreateThingDeepDeeper | None

CreateThingWhere = m.CreateThingWhere | CreateThingWhereDict
CreateThingRows = m.CreateThingRows | CreateThingRowsDict
CreateThingMapValue = m.CreateThingMapValue | CreateThingMapValueDict
CreateThingDeepDeeperDeepest = (
    m.CreateThingDeepDeeperDeepest | CreateThingDeepDeeperDeepestDict
)
CreateThingDeepDeeper = m.CreateThingDeepDeeper | CreateThingDeepDeeperDict
CreateThingDeep = m.CreateThingDeep | CreateThingDeepDict
