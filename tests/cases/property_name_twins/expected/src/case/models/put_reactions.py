"""Models of the operation putReactions."""

from typing import Annotated

from ..types import Model, Wire


class Reactions(Model):
    plus_1: Annotated[int, Wire("+1")]
    minus_1: Annotated[int, Wire("-1")]
    user_id: str | None = None
    user_id_2: Annotated[str | None, Wire("userId")] = None
    user_minus_id: Annotated[str | None, Wire("user-id")] = None
    value: Annotated[str | None, Wire("")] = None
    type: Annotated[str | None, Wire("@type")] = None
    ref: Annotated[str | None, Wire("$ref")] = None
    naïve: str | None = None
    日本: str | None = None
    value_1st: Annotated[str | None, Wire("1st")] = None
    ids: Annotated[list[str] | None, Wire("IDs")] = None
