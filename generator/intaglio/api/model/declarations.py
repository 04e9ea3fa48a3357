"""Named schemas: models, enums and aliases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from intaglio.api.model.schema_types import Discriminator, Json, LiteralValue, Type
from intaglio.api.model.xml_node import NO_XML, Xml


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
class NameParts:
    """What a declaration may be called.

    A component has its own name in `words` and `is_component` set; an inline schema has the words of its
    owner followed by its own, and `suffix` where its own parts are called as if it were not there.
    `pinned` is a name that the author chose; `owner` the component (its pointer) or operation (its id)
    that it belongs to.
    """

    owner: str
    words: tuple[str, ...]
    is_component: bool = False
    pinned: str | None = None
    suffix: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Model:
    """An object with known properties; `additional` types the others (`None`: not described).

    Of a `nullable` model null is a value too, wherever it is referred to. `bases` are the schemas that it
    is made of beside itself; `announced` is the discriminator by which those that build on it go.
    """

    at: str
    name_parts: NameParts
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
    name_parts: NameParts
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
    name_parts: NameParts
    type: Type
    description: str = ""
    deprecated: bool = False
    deprecation: str = ""
    extensions: Extensions = Extensions()


Declaration = Model | Enum | Alias
