from typing import Literal, TypedDict

from . import models as m

class AddSourceSourceLinkDict(TypedDict):
    kind: Literal["link"]
    url: str

class AddSourceSourceInlineDict(TypedDict):
    kind: Literal["inline"]
    data: str

class AddSourceTarget1Dict(TypedDict):
    host: str

class AddSourceTarget2Dict(TypedDict):
    path: str

AddSourceSourceLink = m.AddSourceSourceLink | AddSourceSourceLinkDict
AddSourceSourceInline = m.AddSourceSourceInline | AddSourceSourceInlineDict
AddSourceTarget1 = m.AddSourceTarget1 | AddSourceTarget1Dict
AddSourceTarget2 = m.AddSourceTarget2 | AddSourceTarget2Dict
