from typing import NotRequired, TypeAlias, TypedDict

from . import models
from .types import FileInput

class EditDict(TypedDict):
    prompt: str
    url: NotRequired[str | None]
    overload: NotRequired[bool | None]

class UploadDict(TypedDict):
    prompt: str
    image: FileInput

Edit: TypeAlias = models.Edit | EditDict
Upload: TypeAlias = models.Upload | UploadDict
