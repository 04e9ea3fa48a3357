"""Models of the operation postMixed."""

from __future__ import annotations

from ..types import FileInput, Model


class PostMixedMeta(Model):
    a: str | None = None


class PostMixedRequestBody(Model):
    meta: PostMixedMeta | None = None
    data: FileInput | None = None
