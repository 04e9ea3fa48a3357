"""Models of the operation chat."""

from __future__ import annotations

from typing import Literal

from ..types import Model
from .tone import Tone


class ChatRequestBody(Model):
    model: str | Literal["small", "large"]
    tone: Tone | None = None
