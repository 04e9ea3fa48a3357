"""What the templates of models print: enums, aliases and classes.

Annotations and defaults are Python code. `doc` is the text of a docstring, in which a deprecation comes
first; it may be empty.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from intaglio.python.text import Untrusted
from intaglio.python.views.extensions_view import Extensions
from intaglio.python.views.imports_view import Imports


@dataclass(frozen=True, slots=True)
class FieldView:
    """An attribute of a model: `name: annotation = default`.

    A required field has no `default`; if the default is a value of an enum, `enum` is its name. `wire_name`
    is the key in JSON. `examples` are values of JSON.
    """

    name: str
    annotation: str
    default: str
    wire_name: Untrusted
    doc: Untrusted
    enum: str = ""
    is_deprecated: bool = False
    examples: tuple[object, ...] = ()
    extensions: Extensions = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ClassView:
    """A model: `class name(base)`.

    `xml` is the call that says which element the model is as a document, and `extra_annotation` the type
    of all further properties (`dict[str, int]`); both may be empty. Base is `OpenModel` if there may be
    further properties, else `Model`.
    """

    name: str
    base: str
    doc: Untrusted
    fields: tuple[FieldView, ...]
    xml: str = ""
    extra_annotation: str = ""
    is_deprecated: bool = False
    extensions: Extensions = field(default_factory=dict)

    @property
    def has_body(self) -> bool:
        """True if there is something to print beside the docstring."""
        return bool(self.fields or self.xml or self.extra_annotation)

    @property
    def is_empty(self) -> bool:
        return not self.doc and not self.has_body


@dataclass(frozen=True, slots=True)
class EnumValueView:
    """A value of an enum: a string, number, boolean or `None`; `constant` is its name in capitals.

    It is the name that the author gave, or else is made from the value.
    """

    value: object
    constant: str
    doc: Untrusted


@dataclass(frozen=True, slots=True)
class EnumView:
    """One of a few values. `further_types` are the scalar types that others have if it `is_open`.

    If it `has_constants`, its author named the values.
    """

    name: str
    doc: Untrusted
    values: tuple[EnumValueView, ...]
    further_types: tuple[str, ...]
    has_constants: bool
    is_open: bool
    is_deprecated: bool = False
    extensions: Extensions = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AliasView:
    """Another name of a type; a recursive one names itself in its annotation."""

    name: str
    annotation: str
    doc: Untrusted
    is_recursive: bool = False
    is_deprecated: bool = False
    extensions: Extensions = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SectionView:
    """Aliases, and the classes that may need them."""

    aliases: tuple[AliasView, ...]
    classes: tuple[ClassView, ...]


@dataclass(frozen=True, slots=True)
class ModuleView:
    """A module of models: enums, which need nothing, and sections, which may need those before them."""

    title: Untrusted
    imports: Imports
    enums: tuple[EnumView, ...]
    sections: tuple[SectionView, ...]
