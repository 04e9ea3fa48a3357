"""Dicts in place of models of the operation putThing."""

from collections.abc import Sequence
from typing import Any, NotRequired

from typing_extensions import TypedDict

from .. import models


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


ModelModel = models.ModelModel | ModelModelDict
FieldModel = models.FieldModel | FieldModelDict
AnyModel = models.AnyModel | AnyModelDict
None_ = models.None_ | None_Dict
List = models.List | ListDict
Exception = models.Exception | ExceptionDict
Class = models.Class | ClassDict
Init = models.Init | InitDict
