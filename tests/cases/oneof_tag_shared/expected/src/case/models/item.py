"""Model Item and what belongs to it."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from ..types import By
from .assistant import Assistant
from .call import Call
from .reference import Reference
from .user import User

Item: TypeAlias = Annotated[
    User | Assistant | Call | Reference,
    By(
        "type",
        ("User", "message"),
        ("Assistant", "message"),
        ("Call", "call"),
        ("Reference", "reference"),
    ),
]
