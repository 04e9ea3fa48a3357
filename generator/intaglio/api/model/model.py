"""The language-free description: closed unions of frozen values, with no spelling of Python in them.

Everything that a message may be about carries its canonical pointer, `at`. What a schema is called is
not decided here: a declaration carries the words that its name is made of.
A `deprecation` is what the author says to those who still use something deprecated.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from intaglio.api.model.security_schemes import SecurityRequirements, SecurityScheme
from intaglio.api.model.xml import NO_XML, Xml, is_xml
from intaglio.api.model.types import Discriminator, Json, LiteralValue, Scalar, Type


@dataclass(frozen=True, slots=True)
class Required:
    """The value has to be given."""


@dataclass(frozen=True, slots=True)
class Optional:
    """The value may be left out."""


@dataclass(frozen=True, slots=True)
class Default:
    """The value may be left out, and then the server takes this one."""

    value: Json


Presence = Required | Optional | Default


@dataclass(frozen=True, slots=True)
class Extensions:
    """The `x-` keys of a node (OpenAPI 3.1, 4.9), unread: a user's template may know them."""

    values: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Property:
    wire: str
    type: Type
    presence: Presence
    at: str
    description: str = ""
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False
    required_when_sent: bool = False
    examples: tuple[Json, ...] = ()
    name: str | None = None
    deprecation: str = ""
    extensions: Extensions = Extensions()
    xml: Xml = NO_XML


@dataclass(frozen=True, slots=True)
class Title:
    """What a declaration may be called.

    A component has its own name in `words` and `component` set; an inline schema has the words of its
    owner followed by its own, and `suffix` where its own parts are called as if it were not there.
    `pinned` is a name that the author chose; `owner` the component (its pointer) or operation (its id)
    that it belongs to.
    """

    owner: str
    words: tuple[str, ...]
    component: bool = False
    pinned: str | None = None
    suffix: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Model:
    """An object with known properties; `additional` types the others (`None`: not described).

    Of a `nullable` model null is a value too, wherever it is referred to. `bases` are the schemas that it
    is made of beside itself; `announced` is the discriminator by which those that build on it go.
    """

    at: str
    title: Title
    properties: tuple[Property, ...]
    additional: Type | None = None
    description: str = ""
    deprecated: bool = False
    examples: tuple[Json, ...] = ()
    nullable: bool = False
    deprecation: str = ""
    extensions: Extensions = Extensions()
    xml: Xml = NO_XML
    bases: tuple[str, ...] = ()
    announced: Discriminator | None = None


@dataclass(frozen=True, slots=True)
class Enum:
    """One of these values; of an `is_open` one, or any other of their kinds."""

    at: str
    title: Title
    values: tuple[LiteralValue, ...]
    description: str = ""
    deprecated: bool = False
    names: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    is_open: bool = False
    deprecation: str = ""
    extensions: Extensions = Extensions()


@dataclass(frozen=True, slots=True)
class Alias:
    at: str
    title: Title
    type: Type
    description: str = ""
    deprecated: bool = False
    deprecation: str = ""
    extensions: Extensions = Extensions()


Declaration = Model | Enum | Alias

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


@dataclass(frozen=True, slots=True)
class Tag:
    name: str
    summary: str = ""
    description: str = ""
    parent: str | None = None
    extensions: Extensions = Extensions()


@dataclass(frozen=True, slots=True)
class Fallback:
    """A construct that is not modelled, and what stands in its place."""

    at: str
    construct: str
    became: str


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A part of the description that its author keeps out of SDKs."""

    at: str
    construct: str


@dataclass(frozen=True, slots=True)
class Api:
    """All of it; `parameters` are those that are given to the client once."""

    title: str
    version: str
    description: str
    servers: tuple[Server, ...]
    schemes: tuple[SecurityScheme, ...]
    security: SecurityRequirements
    tags: tuple[Tag, ...]
    operations: Sequence[Operation]
    webhooks: tuple[Webhook, ...]
    declarations: Mapping[str, Declaration]
    fallbacks: tuple[Fallback, ...] = ()
    timeout_ms: int | None = None
    retries: Backoff | None = None
    extensions: Extensions = Extensions()
    info_extensions: Extensions = Extensions()
    exclusions: tuple[Exclusion, ...] = ()
    parameters: tuple[Parameter, ...] = ()
