"""Models of the operation listThings."""

from typing import Annotated

from pydantic import Field

from ..types import Model, Wire


class ListThingsRequest(Model):
    """Everything that a call of listThings is given."""

    limit: Annotated[int, Field(ge=1)] | None = None
    """How many"""
    json_: Annotated[bool | None, Wire("json")] = None
    """Deprecated: It always is"""
