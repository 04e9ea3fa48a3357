"""Models of the operation getThings."""

from typing import Final, Literal, TypeAlias

from ..types import Model

GetThingsKind: TypeAlias = Literal["a", "b"]
"""`"a"`: The first

`"b"`: The second
"""

GetThingsSize: TypeAlias = Literal["s", "l"]
"""`"l"`: Fills a room"""

GetThingsResponseBodyState: TypeAlias = Literal[0, 1]


class GetThingsResponseBodyStateValues:
    """Names for the values of GetThingsResponseBodyState."""

    OFF: Final = 0
    """Cold"""
    ON: Final = 1
    """Warm"""


class GetThingsResponseBody(Model):
    state: GetThingsResponseBodyState | None = None
