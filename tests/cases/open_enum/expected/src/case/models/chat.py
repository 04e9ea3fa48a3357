"""Models of the operation chat."""

from typing import Literal, TypeAlias

from ..types import Model

Tone: TypeAlias = Literal["warm", "cold"] | str


class ChatRequestBody(Model):
    model: str | Literal["small", "large"]
    tone: Tone | None = None
