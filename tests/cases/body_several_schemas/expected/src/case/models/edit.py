"""Model Edit and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Edit(Model):
    prompt: str
    url: str | None = None
    overload: bool | None = None
