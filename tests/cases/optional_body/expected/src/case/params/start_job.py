"""Dicts in place of models of the operation startJob."""

from typing import NotRequired

from typing_extensions import TypedDict

from .. import models


class StartJobRequestBodyDict(TypedDict):
    name: str
    priority: NotRequired[int | None]


StartJobRequestBody = models.StartJobRequestBody | StartJobRequestBodyDict
