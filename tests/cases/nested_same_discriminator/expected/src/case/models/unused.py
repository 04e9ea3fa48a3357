"""Models that no operation uses."""

from typing import Annotated, TypeAlias

from ..types import By
from .send_item import Call, Message

Item: TypeAlias = Annotated[
    Message | Call, By("type", ("Message", "message"), ("Call", "call"))
]
