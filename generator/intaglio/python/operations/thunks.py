"""Types as a declaration names them: `lambda: models.Pet`, which imports nothing until the first call."""

from __future__ import annotations

from intaglio.api.model import (
    NO_BOUNDS,
    Bounds,
    Discriminator,
    ListOf,
    MapOf,
    Nullable,
    OneOf,
    Scalar,
    Type,
)
from intaglio.api.model.traversal import child_types
from intaglio.python.types.annotations import (
    Import,
    constraints,
    annotate,
    takes_bounds,
)
from intaglio.python.code import Group, Item, call
from intaglio.python.design import Design
from intaglio.python.types.annotation_styles import decoding_style
from intaglio.python.runtime_names import runtime_module


def runtime(name: str) -> Import:
    return Import(runtime_module(name, 2), name)


class Written:
    """The text of a declaration as it grows, with the imports that it asks for.

    `fetched` are the security schemes that the client gets tokens for.
    """

    def __init__(self, design: Design, fetched: frozenset[str]) -> None:
        self.design = design
        self.style = decoding_style(design)
        self.fetched = fetched
        self.imports: set[Import] = set()

    def thunk(self, type_: Type) -> str:
        """`lambda: models.Pet`: named now, imported at the first call."""
        return f"lambda: {self.expression(type_)}"

    def expression(self, type_: Type) -> str:
        """The type as an expression; pydantic's `Annotated` would have to be imported too soon."""
        if not has_bounds(type_):
            return self._spelled(type_)
        match type_:
            case Nullable(of=of):
                return f"{self.expression(of)} | None"
            case OneOf(variants=variants):
                return " | ".join(map(self.expression, variants))
            case ListOf(item=item, bounds=bounds):
                return self._bounded(self._list(item), bounds)
            case Scalar(bounds=bounds) | MapOf(bounds=bounds):
                text = self._spelled(type_)
                return self._bounded(text, bounds) if takes_bounds(text) else text
            case _:
                return self._spelled(type_)

    def _spelled(self, type_: Type) -> str:
        written = annotate(type_, self.style)
        self.imports |= written.imports
        return written.text

    def _list(self, item: Type) -> str:
        if not has_bounds(item):
            return self.expression(ListOf(item))
        self.imports.add(runtime("list_of"))
        return f"list_of({self.expression(item)})"

    def _bounded(self, text: str, bounds: Bounds) -> str:
        if bounds == NO_BOUNDS:
            return text
        self.imports.add(runtime("bounded"))
        return f"bounded({text}, {constraints(bounds)})"

    def make(self, name: str, *items: Item) -> Group:
        self.imports.add(runtime(name))
        return call(name, *items)


def has_bounds(type_: Type) -> bool:
    """Whether a bound is said anywhere in the type, and no union would lose what tells it apart."""
    match type_:
        case Scalar(bounds=bounds) | ListOf(bounds=bounds) | MapOf(bounds=bounds):
            return bounds != NO_BOUNDS or any(map(has_bounds, child_types(type_)))
        case OneOf(discriminator=Discriminator()):
            return False
        case _:
            return any(map(has_bounds, child_types(type_)))
