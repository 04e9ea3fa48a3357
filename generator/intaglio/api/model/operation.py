"""Operations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from intaglio.api.model.declarations import Extensions, Presence
from intaglio.api.model.schema_types import Json, Scalar, Type
from intaglio.api.model.security_schemes import SecurityRequirements
from intaglio.api.model.xml_node import NO_XML, Xml, is_xml

Location = Literal["path", "query", "header", "cookie", "querystring"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an operation (OpenAPI 3.1, 4.8.12); `media_type` where `content` describes it.

    One that is `shared` has a twin among the parameters of the client, which stands in for it; one
    that is `hidden` is given to the client alone.
    """

    wire: str
    location: Location
    type: Type
    presence: Presence
    at: str
    style: str
    explode: bool
    allow_reserved: bool = False
    allow_empty: bool = False
    media_type: str | None = None
    description: str = ""
    deprecated: bool = False
    examples: tuple[Json, ...] = ()
    name: str | None = None
    deprecation: str = ""
    extensions: Extensions = Extensions()
    shared: bool = False
    hidden: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """Location and name: unique in an operation (OpenAPI 3.1, 4.8.12.1).

        Names of headers have no case (RFC 9110, 5.1).
        """
        is_header = self.location == "header"
        return self.location, self.wire.lower() if is_header else self.wire


@dataclass(frozen=True, slots=True)
class Encoding:
    """How one property of a form or multipart body is written (OpenAPI 3.1, 4.8.15)."""

    property: str
    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Events:
    """How the entries of a stream stand in its events (OpenAPI 3.2, 4.14.4).

    An entry is an event with these `fields`; without any, what the data of an event holds. `data` says
    what that is, `sentinel` which data ends the stream.
    """

    fields: tuple[str, ...] = ()
    data: Literal["json", "text", "either"] = "json"
    sentinel: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """One media type of a body or response; `type` is `None` where nothing is said of it.

    A sequential media type has the type of its entries in `item` instead, and `events` where these come
    as server-sent events.
    """

    media_type: str
    type: Type | None
    at: str
    encodings: tuple[Encoding, ...] = ()
    item: Type | None = None
    examples: tuple[Json, ...] = ()
    events: Events | None = None
    xml: Xml = NO_XML

    @property
    def is_typed_xml(self) -> bool:
        """Whether the description says more of a body in XML than that it is a text."""
        described = self.type is not None and not isinstance(self.type, Scalar)
        return described and is_xml(self.media_type) and self.item is None

    @property
    def is_merge_patch(self) -> bool:
        """True if the content is a JSON merge patch (RFC 7396)."""
        essence = self.media_type.partition(";")[0].strip().lower()
        return essence == "application/merge-patch+json"


@dataclass(frozen=True, slots=True)
class Body:
    required: bool
    contents: tuple[Content, ...]
    at: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """An operation that goes on from a response (OpenAPI 3.1, 4.8.20); `parameters` are expressions."""

    name: str
    operation: str
    parameters: tuple[tuple[str, str], ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class ResponseHeader:
    """A header that a response comes with (OpenAPI 3.1, 4.8.21)."""

    name: str
    type: Type
    description: str = ""
    required: bool = False
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class Response:
    """What a status (`200`, `4XX`, `default`) answers."""

    status: str
    contents: tuple[Content, ...]
    at: str
    description: str = ""
    links: tuple[Link, ...] = ()
    headers: tuple[ResponseHeader, ...] = ()


@dataclass(frozen=True, slots=True)
class PathParameter:
    wire: str


PathTemplate = tuple[str | PathParameter, ...]


@dataclass(frozen=True, slots=True)
class ServerVariable:
    name: str
    default: str
    values: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class Server:
    url: str
    variables: tuple[ServerVariable, ...] = ()
    description: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Backoff:
    """Retries that the description asks for, in milliseconds."""

    initial_interval: int
    max_interval: int
    exponent: float
    max_elapsed_time: int
    retry_connection_errors: bool
    status_codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation.

    `id` is the description's operationId, or one made of method and path where it has none.
    `group` and `name` are what an extension asks the method to be called, unspelled. `replacement`
    is the id of the operation to use instead of a deprecated one. Of more than `max_arguments`
    arguments, a method takes one in their place.
    """

    id: str
    method: str
    path: PathTemplate
    at: str
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    responses: tuple[Response, ...] = ()
    summary: str = ""
    description: str = ""
    tags: tuple[str, ...] = ()
    deprecated: bool = False
    security: SecurityRequirements | None = None
    servers: tuple[Server, ...] = ()
    group: tuple[str, ...] | None = None
    name: str | None = None
    timeout_ms: int | None = None
    retries: Backoff | None = None
    pagination: Json = None
    extensions: Extensions = Extensions()
    deprecation: str = ""
    replacement: str = ""
    max_arguments: int | None = None


@dataclass(frozen=True, slots=True)
class Webhook:
    """What the API sends to its user: a webhook, or the callback of the operation `callback_of`."""

    id: str
    name: str
    at: str
    body: Body | None
    description: str = ""
    callback_of: str | None = None
