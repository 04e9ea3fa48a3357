"""Models of the operations of `pets`."""

from typing import Literal

from ..types import Model


class Pet(Model):
    id: int
    name: str | None
    status: Literal["here", "gone"] = "here"
    friend: "Pet | None" = None
