from typing import Literal, NotRequired, TypedDict

from . import models as m

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

User = m.User | UserDict
Assistant = m.Assistant | AssistantDict
Call = m.Call | CallDict
Reference = m.Reference | ReferenceDict
Item = User | Assistant | Call | Reference
