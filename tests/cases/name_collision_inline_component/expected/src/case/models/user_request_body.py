"""Model UserRequestBody and what belongs to it."""

from __future__ import annotations

from ..types import Model


class UserRequestBody(Model):
    id: str | None = None
