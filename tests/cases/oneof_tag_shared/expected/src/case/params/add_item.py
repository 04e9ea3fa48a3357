"""Dicts in place of models of the operation addItem."""

from typing import Literal, NotRequired, TypeAlias

from typing_extensions import TypedDict

from .. import models


class UserDict(TypedDict):
    type: Literal["message"]
    role: Literal["user"]
    text: NotRequired[str | None]


class AssistantDict(TypedDict):
    type: Literal["message"]
    role: Literal["assistant"]
    tokens: NotRequired[int | None]


class CallDict(TypedDict):
    type: Literal["call"]
    name: NotRequired[str | None]


class ReferenceDict(TypedDict, total=False):
    type: Literal["reference"] | None
    id: str | None


User = models.User | UserDict
Assistant = models.Assistant | AssistantDict
Call = models.Call | CallDict
Reference = models.Reference | ReferenceDict
Item: TypeAlias = User | Assistant | Call | Reference
