"""The parameters that a printed package declares (OpenAPI 3.1, 4.8.12)."""

from __future__ import annotations

from ..value import LazyType, Value


def _text() -> type[str]:
    return str


class Parameter(Value):
    """A parameter (OpenAPI 3.1, 4.8.12.2); without a type, its values are strings.

    `argument` is the Python name; if it is empty, the wire name is used. A parameter with a `media_type` is
    sent as a string of that type. With `allow_empty`, an empty value of a query parameter is sent as `name=`.
    `shared` names the argument of the client whose value is used if a call leaves the parameter out.
    """

    wire: str
    type: LazyType = staticmethod(_text)
    argument: str = ""
    required: bool = False
    style: str = "form"
    explode: bool = True
    allow_reserved: bool = False
    allow_empty: bool = False
    media_type: str = ""
    shared: str = ""

    @property
    def name(self) -> str:
        """The name of the argument in a call."""
        return self.argument or self.wire


class Path(Parameter):
    """Fills a `{placeholder}` of the path; always required."""

    required: bool = True
    style: str = "simple"
    explode: bool = False


class Query(Parameter):
    """Part of the query string."""


class Header(Parameter):
    """A request header."""

    style: str = "simple"
    explode: bool = False


class Cookie(Parameter):
    """A cookie of the request."""


class Querystring(Parameter):
    """The whole query string as one value of a media type (OpenAPI 3.2)."""

    media_type: str = "application/x-www-form-urlencoded"
