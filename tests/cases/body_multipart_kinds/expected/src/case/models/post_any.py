"""Models of the operation postAny."""

from typing import Any

from ..types import UNSET, Base64, Model


class PostAnyRequestBody(Model):
    file: Any = UNSET
    base64: Base64 | None = None
