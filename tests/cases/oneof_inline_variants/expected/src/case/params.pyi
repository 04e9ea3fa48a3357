from typing import Literal, TypeAlias, TypedDict

from . import models

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

AddSourceSourceLink: TypeAlias = models.AddSourceSourceLink | AddSourceSourceLinkDict
AddSourceSourceInline: TypeAlias = (
    models.AddSourceSourceInline | AddSourceSourceInlineDict
)
AddSourceTarget1: TypeAlias = models.AddSourceTarget1 | AddSourceTarget1Dict
AddSourceTarget2: TypeAlias = models.AddSourceTarget2 | AddSourceTarget2Dict
