"""Dicts in place of models of the operation createThing."""

from typing_extensions import TypedDict

from .. import models


class CreateThingWhereDict(TypedDict, total=False):
    a: str | None


class CreateThingRowsDict(TypedDict, total=False):
    b: str | None


class CreateThingMapValueDict(TypedDict, total=False):
    c: str | None


class CreateThingDeepDeeperDeepestDict(TypedDict, total=False):
    d: str | None


class CreateThingDeepDeeperDict(TypedDict, total=False):
    deepest: "CreateThingDeepDeeperDeepest | None"


class CreateThingDeepDict(TypedDict, total=False):
    deeper: "CreateThingDeepDeeper | None"


CreateThingWhere = models.CreateThingWhere | CreateThingWhereDict
CreateThingRows = models.CreateThingRows | CreateThingRowsDict
CreateThingMapValue = models.CreateThingMapValue | CreateThingMapValueDict
CreateThingDeepDeeperDeepest = (
    models.CreateThingDeepDeeperDeepest | CreateThingDeepDeeperDeepestDict
)
CreateThingDeepDeeper = models.CreateThingDeepDeeper | CreateThingDeepDeeperDict
CreateThingDeep = models.CreateThingDeep | CreateThingDeepDict
