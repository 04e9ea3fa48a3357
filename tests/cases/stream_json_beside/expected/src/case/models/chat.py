"""Models of the operation chat."""

from __future__ import annotations

from ..types import Model


class ChatRequestBody(Model):
    text: str
    stream: bool | None = None
