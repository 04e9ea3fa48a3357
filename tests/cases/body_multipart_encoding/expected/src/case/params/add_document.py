"""Dicts in place of models of the operation addDocument."""

from typing_extensions import TypedDict

from .. import models


class AddDocumentMetaDict(TypedDict, total=False):
    title: str | None


AddDocumentMeta = models.AddDocumentMeta | AddDocumentMetaDict
