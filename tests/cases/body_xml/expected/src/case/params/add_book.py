"""Dicts in place of models of the operation addBook."""

from typing_extensions import TypedDict

from .. import models


class AuthorDict(TypedDict, total=False):
    name: str | None


Author = models.Author | AuthorDict
