"""Models of the operation embed."""

from typing import Annotated

from pydantic import Field

from ..types import UNSET, Model, OptionalNullable


class EmbedRequestBody(Model):
    input: str | list[str] | list[int] | list[list[int]]
    stop: OptionalNullable[str | Annotated[list[str], Field(max_length=4)]] = UNSET
