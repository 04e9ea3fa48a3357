"""Model Pet and what belongs to it."""

from __future__ import annotations

from typing import Annotated

from ..types import Model, Wire


class Pet(Model):
    nickname: Annotated[str | None, Wire("nick")] = None
