"""Operations, and what they are made of: parameters, bodies, responses, servers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from intaglio.api.model.declarations import Presence
from intaglio.api.model.schema_types import Json, Scalar, Type
from intaglio.api.model.security_schemes import SecurityRequirements
from intaglio.api.model.xml_node import NO_XML, Xml, is_xml

Location = Literal["path", "query", "header", "cookie", "querystring"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an operation, or of the client (OpenAPI 3.1, 4.8.12).

    Attributes:
        wire: the name in the request.
        style: how the value is serialized (OpenAPI 3.1, 4.8.12.6), the default filled in.
        explode: an array or object has a parameter for each item or property, the default filled in.
        media_type: of a parameter that `content` describes.
        name: the author's name for it in code; `None` for the name on the wire.
        shared: the client has a parameter of the same key, whose value it sends for this one.
        hidden: a shared parameter that is no argument of the method.
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
    extensions: Mapping[str, Json] = field(default_factory=dict)
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
    """How one property of a form or multipart body is serialized (OpenAPI 3.1, 4.8.15).

    What the description does not set is `None`. `headers` are those of the part, with their values.
    """

    property: str
    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Events:
    """How the items of a stream are written as server-sent events (OpenAPI 3.2, 4.14.4).

    Attributes:
        fields: the fields of an event that an item is an object of; empty if an item is the data.
        data: the format of the data, `either` if some events have JSON and others a plain string.
        sentinel: the data of the event that ends the stream; empty for none.
    """

    fields: tuple[str, ...] = ()
    data: Literal["json", "string", "either"] = "json"
    sentinel: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """One media type of a request body or response (OpenAPI 3.1, 4.8.14).

    Attributes:
        type: the type of the body; `None` without a schema and for a sequential media type.
        encodings: of the properties of a form or multipart body.
        item: the type of each item of a sequential media type.
        events: for a stream of server-sent events.
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
        """True for a body in XML with a schema that is more than a string."""
        is_typed = self.type is not None and not isinstance(self.type, Scalar)
        return is_typed and is_xml(self.media_type) and self.item is None

    @property
    def is_merge_patch(self) -> bool:
        """True if the content is a JSON merge patch (RFC 7396)."""
        essence = self.media_type.partition(";")[0].strip().lower()
        return essence == "application/merge-patch+json"


@dataclass(frozen=True, slots=True)
class Body:
    """A request body (OpenAPI 3.1, 4.8.13)."""

    required: bool
    contents: tuple[Content, ...]
    at: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """An operation that can follow a response (OpenAPI 3.1, 4.8.20).

    Attributes:
        operation: the id of the operation, or its pointer.
        parameters: names, each with the runtime expression of its value.
    """

    name: str
    operation: str
    parameters: tuple[tuple[str, str], ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class ResponseHeader:
    """A header of a response (OpenAPI 3.1, 4.8.21)."""

    name: str
    type: Type
    description: str = ""
    required: bool = False
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class Response:
    """A response (OpenAPI 3.1, 4.8.17); its status is `200`, `4XX` or `default`."""

    status: str
    contents: tuple[Content, ...]
    at: str
    description: str = ""
    links: tuple[Link, ...] = ()
    headers: tuple[ResponseHeader, ...] = ()


@dataclass(frozen=True, slots=True)
class PathParameter:
    """A parameter in a path template, by its name on the wire."""

    wire: str


PathTemplate = tuple[str | PathParameter, ...]
"""A path: constant strings and parameters (OpenAPI 3.1, 4.8.8.2)."""


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """When a call is repeated; intervals and the total time are in milliseconds.

    Attributes:
        exponent: the factor from one interval to the next.
        status_codes: those that are worth a retry, such as `429` and `5XX`.
    """

    initial_interval: int
    max_interval: int
    exponent: float
    max_elapsed_time: int
    retry_connection_errors: bool
    status_codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A variable in the URL of a server (OpenAPI 3.1, 4.8.6); `values` are all that it may have."""

    name: str
    default: str
    values: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class Server:
    """A server (OpenAPI 3.1, 4.8.5); the URL is a template, and may be relative."""

    url: str
    variables: tuple[ServerVariable, ...] = ()
    description: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation (OpenAPI 3.1, 4.8.10).

    Attributes:
        id: the operationId, or one made of method and path where there is none.
        method: the HTTP method, in capitals unless the description spells another.
        security: the alternatives; `None` for those of the Api.
        servers: empty for those of the Api.
        group: the author's namespace for the method, outermost first; `()` is the client,
            `None` is not set.
        name: the author's name of the method.
        timeout_ms: in milliseconds; `None` for that of the Api.
        retries: `None` for those of the Api.
        deprecation: the author's message to those who still call it.
        replacement: the id of the operation to call instead; empty without one.
        max_arguments: a method with more arguments takes one request object.
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
    retries: RetryPolicy | None = None
    extensions: Mapping[str, Json] = field(default_factory=dict)
    deprecation: str = ""
    replacement: str = ""
    max_arguments: int | None = None


@dataclass(frozen=True, slots=True)
class Webhook:
    """A request that the API sends to its user (OpenAPI 3.1, 4.8.1 and 4.8.18).

    `callback_of` is the id of the operation that the callback belongs to; `None` for a webhook.
    """

    id: str
    name: str
    at: str
    body: Body | None
    description: str = ""
    callback_of: str | None = None
