"""What the templates of models print: classes, enums and aliases."""

from __future__ import annotations

from dataclasses import dataclass, field

from intaglio.python.text import Untrusted
from intaglio.python.views.extensions_view import Extensions
from intaglio.python.views.imports_view import Imports


@dataclass(frozen=True, slots=True)
class FieldView:
    """`declaration` is the whole line: `count: Annotated[float, Field(ge=1)] = 3`."""

    declaration: str
    doc: Untrusted
    extensions: Extensions = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ClassView:
    """A model, or a TypedDict with its union of model and dict in `alias`."""

    name: str
    bases: str
    doc: Untrusted
    fields: tuple[FieldView, ...]
    deprecated: bool = False
    extensions: Extensions = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        return not self.doc and not self.fields


@dataclass(frozen=True, slots=True)
class AliasView:
    """`declaration` is the whole statement: `Size: TypeAlias = Literal["a", "b"]`.

    `constants` are the lines of a class of names for an enum's values, where the author named them.
    """

    name: str
    declaration: str
    doc: Untrusted
    constants: tuple[FieldView, ...] = ()
    extensions: Extensions = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SectionView:
    """Aliases, and the classes that may need them."""

    aliases: tuple[AliasView, ...]
    classes: tuple[ClassView, ...]


@dataclass(frozen=True, slots=True)
class ModuleView:
    """A module of models: sections, each of which may need those before it."""

    title: Untrusted
    imports: Imports
    sections: tuple[SectionView, ...]
