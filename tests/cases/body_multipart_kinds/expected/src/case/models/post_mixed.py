"""Models of the operation postMixed."""

from ..types import FileInput, Model


class PostMixedMeta(Model):
    a: str | None = None


class PostMixedRequestBody(Model):
    meta: PostMixedMeta | None = None
    data: FileInput | None = None
