from collections.abc import Sequence
from typing import Any, NotRequired, TypedDict

from . import models as m

class ModelModelDict(TypedDict):
    x: int
    any: NotRequired[Any]

class FieldModelDict(TypedDict, total=False):
    x: int | None

class AnyModelDict(TypedDict, total=False):
    x: Any

class None_Dict(TypedDict, total=False):
    x: str | None

class ListDict(TypedDict, total=False):
    x: Sequence[str] | None

class ExceptionDict(TypedDict, total=False):
    x: str | None

class ClassDict(TypedDict, total=False):
    x: str | None

class InitDict(TypedDict, total=False):
    x: str | None

ModelModel = m.ModelModel | ModelModelDict
FieldModel = m.FieldModel | FieldModelDict
AnyModel = m.AnyModel | AnyModelDict
None_ = m.None_ | None_Dict
List = m.List | ListDict
Exception = m.Exception | ExceptionDict
Class = m.Class | ClassDict
Init = m.Init | InitDict
