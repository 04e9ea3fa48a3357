"""Models of the operation union."""

from typing import Literal

from ..types import Model


class Done(Model):
    event: Literal["done"]
    data: Literal["[DONE]"]
