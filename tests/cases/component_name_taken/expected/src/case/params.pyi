from collections.abc import Sequence
from typing import Any, NotRequired, TypeAlias, TypedDict

from . import models

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

AnyModel: TypeAlias = models.AnyModel | AnyModelDict
Class: TypeAlias = models.Class | ClassDict
Exception: TypeAlias = models.Exception | ExceptionDict
FieldModel: TypeAlias = models.FieldModel | FieldModelDict
Init: TypeAlias = models.Init | InitDict
List: TypeAlias = models.List | ListDict
ModelModel: TypeAlias = models.ModelModel | ModelModelDict
None_: TypeAlias = models.None_ | None_Dict
