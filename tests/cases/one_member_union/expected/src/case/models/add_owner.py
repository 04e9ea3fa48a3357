"""Models of the operation addOwner."""

from typing import Annotated

from pydantic import Field

from ..types import UNSET, Model, OptionalNullable


class Owner(Model):
    name: str | None = None


class AddOwnerRequestBody(Model):
    owner: Owner | None = None
    maybe: OptionalNullable[Owner] = UNSET
    label: Annotated[str, Field(max_length=5)] | None = None
