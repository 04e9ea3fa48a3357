from typing import NotRequired, TypedDict

from . import models as m
from .types import FileInput

class UploadDict(TypedDict):
    prompt: str
    image: FileInput

class EditDict(TypedDict):
    prompt: str
    url: NotRequired[str | None]
    overload: NotRequired[bool | None]

Upload = m.Upload | UploadDict
Edit = m.Edit | EditDict
