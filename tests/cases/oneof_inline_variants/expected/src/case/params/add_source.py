"""Dicts in place of models of the operation addSource."""

from typing import Literal

from typing_extensions import TypedDict

from .. import models


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


AddSourceSourceLink = models.AddSourceSourceLink | AddSourceSourceLinkDict
AddSourceSourceInline = models.AddSourceSourceInline | AddSourceSourceInlineDict
AddSourceTarget1 = models.AddSourceTarget1 | AddSourceTarget1Dict
AddSourceTarget2 = models.AddSourceTarget2 | AddSourceTarget2Dict
