"""Dicts in place of models of the operation sendItem."""

from typing import Literal, TypeAlias

from typing_extensions import TypedDict

from .. import models


class EasyMessageDict(TypedDict):
    type: Literal["message"]
    text: str


class MessageDict(TypedDict):
    type: Literal["message"]
    id: str


class CallDict(TypedDict):
    type: Literal["call"]


class ReferenceDict(TypedDict):
    type: Literal["reference"]


EasyMessage = models.EasyMessage | EasyMessageDict
Message = models.Message | MessageDict
Call = models.Call | CallDict
Reference = models.Reference | ReferenceDict
InputItem: TypeAlias = EasyMessage | Message | Call | Reference
