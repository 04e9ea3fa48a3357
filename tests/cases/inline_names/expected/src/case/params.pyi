from typing import TypeAlias, TypedDict

from . import models

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

CreateThingWhere: TypeAlias = models.CreateThingWhere | CreateThingWhereDict
CreateThingRows: TypeAlias = models.CreateThingRows | CreateThingRowsDict
CreateThingMapValue: TypeAlias = models.CreateThingMapValue | CreateThingMapValueDict
CreateThingDeepDeeperDeepest: TypeAlias = (
    models.CreateThingDeepDeeperDeepest | CreateThingDeepDeeperDeepestDict
)
CreateThingDeepDeeper: TypeAlias = (
    models.CreateThingDeepDeeper | CreateThingDeepDeeperDict
)
CreateThingDeep: TypeAlias = models.CreateThingDeep | CreateThingDeepDict
