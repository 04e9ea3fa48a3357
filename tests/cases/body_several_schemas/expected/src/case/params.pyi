from typing import NotRequired, TypedDict

from . import models as m
from .types import FileInput

class EditDict(TypedDict):
    prompt: str
    url: NotRequired[str | None]
    overload: NotRequired[bool | None]

class UploadDict(TypedDict):
    prompt: str
    image: FileInput

Edit = m.Edit | EditDict
Upload = m.Upload | UploadDict
