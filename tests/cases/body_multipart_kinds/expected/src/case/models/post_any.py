"""Models of the operation postAny."""

from __future__ import annotations

from typing import Any

from ..types import UNSET, Base64, Model


class PostAnyRequestBody(Model):
    file: Any = UNSET
    base64: Base64 | None = None
