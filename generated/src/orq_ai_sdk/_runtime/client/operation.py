"""What a printed package declares: operations with parameters, bodies and responses."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import (
    TYPE_CHECKING,
    Any,
    Generic,
    Literal,
    Never,
    TypeAlias,
    TypeVar,
    overload,
)

from ..value import NOTHING, Value

if TYPE_CHECKING:
    from ..auth.schemes import Alternatives, Scheme
    from ..errors import APIError
    from ..transport.retry import RetryConfig
    from ..types.xml_annotation import Xml

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
A_co = TypeVar("A_co", covariant=True)

JSON = "application/json"

_PLACEHOLDER = r"\{([^{}]+)\}"

TypeThunk: TypeAlias = Callable[[], Any]
"""Names a type without importing it: evaluated once, at the operation's first call."""

ClassThunk: TypeAlias = Callable[[], type[T]]
"""The same for what type checkers know to be a class, so that they tell what a call returns."""

ErrorThunk: TypeAlias = "Callable[[], type[APIError]]"
"""Names the class of the error that a response is raised as."""


class Server(Value):
    """A base URL; `variables` are the defaults of its `{placeholders}`.

    `allowed` are the values of those that take no others (OpenAPI 3.1, 4.8.6).
    """

    url: str
    variables: Mapping[str, str] = NOTHING
    name: str = ""
    allowed: Mapping[str, tuple[str, ...]] = NOTHING

    @property
    def address(self) -> str:
        """The URL with the defaults of its variables filled in."""
        return self.filled({})

    @property
    def placeholders(self) -> tuple[str, ...]:
        """The names of its variables."""
        named = re.findall(_PLACEHOLDER, self.url)
        return tuple(dict.fromkeys((*named, *self.variables)))

    def filled(self, values: Mapping[str, str]) -> str:
        """The URL with these values filled in, and defaults where there are none."""
        filling = {**self.variables, **values}
        if not filling:
            return self.url
        return re.sub(
            _PLACEHOLDER, lambda each: filling.get(each[1], each[0]), self.url
        )


def _text() -> type[str]:
    return str


class Parameter(Value):
    """What parameters of all locations share (OpenAPI 3.1, 4.8.12.2): texts, if no type is given.

    `argument` is the Python name (the wire name where it is empty); a `media_type`
    makes it a `content` parameter, sent as a text of that type. With `allow_empty` an
    empty value of a query parameter is sent, as `name=`. `shared` names the argument of
    the client that stands in for what a call leaves out.
    """

    wire: str
    type: TypeThunk = staticmethod(_text)
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


class Encoding(Value):
    """How one property of a form is written (OpenAPI 3.1, 4.8.15).

    `content_type` wins; a style, explode or allow_reserved that is given makes the
    property one in the manner of a query parameter. `headers` are those of its parts in
    a multipart body.
    """

    content_type: str = ""
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: Mapping[str, str] = NOTHING


class Body(Value):
    """A request body: its type, in JSON if no other media type is given.

    Without `argument` the type is a model whose fields are the call's arguments
    (`renamed` maps an argument to the field of another name); with it that one
    argument is the whole body. `xml` names the root of a document in XML, where the type
    does not.
    """

    type: TypeThunk
    media_type: str = JSON
    argument: str = ""
    required: bool = True
    renamed: Mapping[str, str] = NOTHING
    encodings: Mapping[str, Encoding] = NOTHING
    xml: Xml | None = None


class Lines(Value):
    """A stream in JSON Lines, or a JSON text sequence; each entry is a JSON text."""


class Events(Value):
    """A stream of server-sent events (OpenAPI 3.2, 4.14.4).

    Without `fields` an entry is what the data of an event holds; else it is an event
    with these fields. `data` says what the data is; `either` is JSON where it begins as
    an object or a list does. Data that is the text `end` ends the stream; where JSON is
    meant and no other text is given, `[DONE]` does, which is none.
    """

    fields: tuple[str, ...] = ()
    data: Literal["json", "text", "either"] = "json"
    end: str = ""


class Response(Value, Generic[T_co]):
    """What a status (`200`, `2XX`, `default`) carries: a type, in JSON if no other media type is given.

    Without a type there is no body to decode. In a `stream` the type is that of an entry.
    """

    status: str
    type: TypeThunk | None = None
    media_type: str = ""
    stream: Events | Lines | None = None
    error: ErrorThunk | None = None

    @overload
    def __init__(self: Response[None], status: str) -> None: ...

    @overload
    def __init__(
        self, status: str, type: ClassThunk[T_co], media_type: str = JSON
    ) -> None: ...

    @overload
    def __init__(
        self: Response[Any],
        status: str,
        type: TypeThunk,
        media_type: str = JSON,
        *,
        stream: Events | Lines | None = None,
    ) -> None: ...

    def __init__(
        self,
        status: str,
        type: TypeThunk | None = None,
        media_type: str = JSON,
        *,
        stream: Events | Lines | None = None,
        error: ErrorThunk | None = None,
    ) -> None:
        media_type = media_type if type else ""
        super().__init__(status, type, media_type, stream, error)


class Failure(Response[Never]):
    """What a status that is none of success carries; `error` names the class to raise."""

    def __init__(
        self, status: str, type: TypeThunk, error: ErrorThunk, media_type: str = JSON
    ) -> None:
        Value.__init__(self, status, type, media_type, None, error)


class Operation(Value, Generic[T_co]):
    """One operation of the API; a call of it returns a `T_co`.

    Its `route` is a method and a path. Placeholders of the path that no part describes take
    texts. Where there are several bodies, they are alternatives; the argument that
    `content_type_argument` names chooses among them. Where there is a `request`, a call
    has one argument of that name and type, whose fields are the arguments. `security` and
    `servers` replace those of the client where they are given.
    """

    route: str
    parts: tuple[Parameter | Body | Response[T_co], ...]
    timeout_ms: int | None = None
    retries: RetryConfig | None = None
    security: Alternatives | None = None
    servers: tuple[Server, ...] = ()
    content_type_argument: str | None = None
    request: TypeThunk | None = None

    def __init__(
        self,
        route: str,
        *parts: Parameter | Body | Response[T_co],
        timeout_ms: int | None = None,
        retries: RetryConfig | None = None,
        security: Alternatives | None = None,
        servers: tuple[Server, ...] = (),
        content_type_argument: str | None = None,
        request: TypeThunk | None = None,
    ) -> None:
        super().__init__(
            route,
            parts,
            timeout_ms,
            retries,
            security,
            servers,
            content_type_argument,
            request,
        )

    @cached_property
    def method(self) -> str:
        """The method of HTTP."""
        return self.route.partition(" ")[0]

    @cached_property
    def path(self) -> str:
        """The path, with `{placeholders}`."""
        return self.route.partition(" ")[2]

    @cached_property
    def parameters(self) -> tuple[Parameter, ...]:
        """The parameters, those that only the path speaks of first."""
        found = tuple(each for each in self.parts if isinstance(each, Parameter))
        described = {each.wire for each in found if isinstance(each, Path)}
        named = dict.fromkeys(re.findall(_PLACEHOLDER, self.path))
        return (*(Path(name) for name in named if name not in described), *found)

    @cached_property
    def bodies(self) -> tuple[Body, ...]:
        """The alternatives for the body, the first of which is the one that is meant."""
        return tuple(each for each in self.parts if isinstance(each, Body))

    @cached_property
    def responses(self) -> tuple[Response[T_co], ...]:
        """The responses, in the order in which they are chosen."""
        return tuple(each for each in self.parts if isinstance(each, Response))


class Streaming(Operation[T_co], Generic[T_co, A_co], init=False):
    """An operation whose result may be a stream: a `T_co`, and an `A_co` where it is awaited."""


class ClientDescription(Value):
    """What an API says about all of its operations.

    `security` lists alternatives, each a combination of schemes by their ids; `server_variables`
    are the names of those that servers of single operations have.
    """

    user_agent: str
    servers: tuple[Server, ...] = ()
    server_variables: tuple[str, ...] = ()
    schemes: Mapping[str, Scheme] = NOTHING
    security: Alternatives = ()
    timeout_ms: int | None = None
    retries: RetryConfig | None = None


class Options:
    """What a caller sets for one call; `None` leaves it to the client."""

    __slots__ = ("retries", "server_url", "timeout_ms", "http_headers")

    def __init__(
        self,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        self.retries = retries
        self.server_url = server_url
        self.timeout_ms = timeout_ms
        self.http_headers = http_headers
