"""Dicts in place of models of the operations edit, note and patch."""

from typing import NotRequired

from typing_extensions import TypedDict

from .. import models
from ..types import FileInput


class UploadDict(TypedDict):
    prompt: str
    image: FileInput


class EditDict(TypedDict):
    prompt: str
    url: NotRequired[str | None]
    overload: NotRequired[bool | None]


Upload = models.Upload | UploadDict
Edit = models.Edit | EditDict
