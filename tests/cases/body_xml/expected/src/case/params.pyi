from typing import TypedDict

from . import models as m

class AuthorDict(TypedDict, total=False):
    name: str | None

Author = m.Author | AuthorDict
