"""Model Event and what belongs to it."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from ..types import By
from .ping import Ping
from .user_event import UserEvent

Event: TypeAlias = Annotated[UserEvent | Ping, By("kind", ("user",), ("ping",))]
