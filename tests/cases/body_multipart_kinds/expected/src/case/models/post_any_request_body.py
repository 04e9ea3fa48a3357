"""Models of the operations postAny and postMixed."""

from typing import Any

from ..types import UNSET, Base64, FileInput, Model


class PostAnyRequestBody(Model):
    file: Any = UNSET
    base64: Base64 | None = None


class PostMixedMeta(Model):
    a: str | None = None


class PostMixedRequestBody(Model):
    meta: PostMixedMeta | None = None
    data: FileInput | None = None
