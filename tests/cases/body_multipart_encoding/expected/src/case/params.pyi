from typing import TypedDict

from . import models as m

class AddDocumentMetaDict(TypedDict, total=False):
    title: str | None

AddDocumentMeta = m.AddDocumentMeta | AddDocumentMetaDict
