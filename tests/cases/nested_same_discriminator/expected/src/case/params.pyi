from typing import Literal, TypedDict

from . import models as m

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

EasyMessage = m.EasyMessage | EasyMessageDict
Message = m.Message | MessageDict
Call = m.Call | CallDict
Reference = m.Reference | ReferenceDict
InputItem = EasyMessage | Message | Call | Reference
