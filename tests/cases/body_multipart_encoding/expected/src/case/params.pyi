from typing import TypeAlias, TypedDict

from . import models

class AddDocumentMetaDict(TypedDict, total=False):
    title: str | None

AddDocumentMeta: TypeAlias = models.AddDocumentMeta | AddDocumentMetaDict
