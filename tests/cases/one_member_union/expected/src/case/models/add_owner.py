"""Models of the operation addOwner."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..types import UNSET, Model, OptionalNullable
from .owner import Owner


class AddOwnerRequestBody(Model):
    owner: Owner | None = None
    maybe: OptionalNullable[Owner] = UNSET
    label: Annotated[str, Field(max_length=5)] | None = None
