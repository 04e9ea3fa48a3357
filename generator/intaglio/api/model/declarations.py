"""Schemas with a name: models, enums and aliases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from intaglio.api.model.schema_types import Discriminator, Json, LiteralValue, Type
from intaglio.api.model.xml_node import NO_XML, Xml


@dataclass(frozen=True, slots=True)
class Presence:
    """Whether a value has to be given; if not, it may have a default.

    The default is what the server takes for a value that is left out (JSON Schema 2020-12,
    validation 9.2). It may be null, so `has_default` is what to ask.
    """

    is_required: bool
    has_default: bool = False
    default: Json = None


REQUIRED = Presence(True)
OPTIONAL = Presence(False)


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a model (JSON Schema 2020-12, core 10.3.2.1).

    Attributes:
        wire: the name in JSON.
        name: the author's name for it in code; `None` for the name on the wire.
        required_when_sent: `presence` is optional because responses do not have a `writeOnly`
            property; requests have to.
        deprecation: the author's message to those who still use it.
        extensions: the keys that begin with `x-`, as they are (OpenAPI 3.1, 4.9).
    """

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
    extensions: Mapping[str, Json] = field(default_factory=dict)
    xml: Xml = NO_XML


@dataclass(frozen=True, slots=True)
class NameParts:
    """The name of a declaration before it is spelled in a language.

    Attributes:
        owner: the pointer of the component, or the id of the operation, that the schema belongs to.
        words: a component's own name; for an inline schema the words of its owner, then its own.
        is_component: the schema is a component.
        pinned: the name that the author chose for this schema.
        suffix: words at the end that the names of schemas inside this one do not have.
    """

    owner: str
    words: tuple[str, ...]
    is_component: bool = False
    pinned: str | None = None
    suffix: tuple[str, ...] = ()

    def append(self, word: str) -> NameParts:
        """The name of a schema inside this one."""
        return NameParts(self.owner, (*self.words, word))


@dataclass(frozen=True, slots=True)
class Model:
    """An object with known properties.

    Attributes:
        additional: the type of all other properties; `None` if the schema does not describe them.
        nullable: null is a value too, wherever the model is referred to.
        bases: the pointers of the schemas that it extends with `allOf`, indirect ones included.
        discriminator: names the models that extend this one (OpenAPI 3.1, 4.8.25).
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
    extensions: Mapping[str, Json] = field(default_factory=dict)
    xml: Xml = NO_XML
    bases: tuple[str, ...] = ()
    discriminator: Discriminator | None = None


@dataclass(frozen=True, slots=True)
class Enum:
    """One of a list of values (JSON Schema 2020-12, validation 6.1.2).

    Attributes:
        names: the author's names of the values, in their order; empty without any.
        descriptions: likewise.
        is_open: other values of the same types are allowed too.
    """

    at: str
    name_parts: NameParts
    values: tuple[LiteralValue, ...]
    description: str = ""
    deprecated: bool = False
    names: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    is_open: bool = False
    deprecation: str = ""
    extensions: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Alias:
    """A name for any other type."""

    at: str
    name_parts: NameParts
    type: Type
    description: str = ""
    deprecated: bool = False
    deprecation: str = ""
    extensions: Mapping[str, Json] = field(default_factory=dict)


Declaration = Model | Enum | Alias
