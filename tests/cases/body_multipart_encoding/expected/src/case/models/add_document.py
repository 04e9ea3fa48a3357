"""Models of the operation addDocument."""

from ..types import FileInput, Model


class AddDocumentMeta(Model):
    title: str | None = None


class AddDocumentRequestBody(Model):
    file: FileInput
    pages: list[FileInput] | None = None
    icon: FileInput | None = None
    meta: AddDocumentMeta | None = None
    ids: list[int] | None = None
    note: str | None = None
