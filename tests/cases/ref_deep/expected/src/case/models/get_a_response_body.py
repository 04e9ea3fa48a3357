"""Models of the operations getA and getB."""

from typing import Annotated

from ..types import Model, Wire
from .get_a_response_body_list import GetAResponseBodyList


class GetAResponseBodyPart(Model):
    x: int | None = None


class GetAResponseBody(Model):
    part: GetAResponseBodyPart | None = None
    list_: Annotated[list[GetAResponseBodyList] | None, Wire("list")] = None
