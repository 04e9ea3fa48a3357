from typing import TypeAlias, TypedDict

from . import models

class AuthorDict(TypedDict, total=False):
    name: str | None

Author: TypeAlias = models.Author | AuthorDict
