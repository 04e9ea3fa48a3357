from collections.abc import Sequence
from typing import Any, NotRequired, TypedDict

from . import models as m

class AnyModelDict(TypedDict, total=False):
    x: Any

class ClassDict(TypedDict, total=False):
    x: str | None

class ExceptionDict(TypedDict, total=False):
    x: str | None

class FieldModelDict(TypedDict, total=False):
    x: int | None

class InitDict(TypedDict, total=False):
    x: str | None

class ListDict(TypedDict, total=False):
    x: Sequence[str] | None

class ModelModelDict(TypedDict):
    x: int
    any: NotRequired[Any]

class None_Dict(TypedDict, total=False):
    x: str | None

AnyModel = m.AnyModel | AnyModelDict
Class = m.Class | ClassDict
Exception = m.Exception | ExceptionDict
FieldModel = m.FieldModel | FieldModelDict
Init = m.Init | InitDict
List = m.List | ListDict
ModelModel = m.ModelModel | ModelModelDict
None_ = m.None_ | None_Dict
