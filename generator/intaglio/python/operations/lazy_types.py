"""Types of printed declarations: `lambda: models.Pet`, which imports nothing before the first call."""

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
from intaglio.python.design import Design
from intaglio.python.expressions import Brackets, Expression, call
from intaglio.python.runtime_names import runtime_module
from intaglio.python.types.annotation_styles import decoding_style
from intaglio.python.types.annotations import (
    Import,
    annotate,
    write_constraints,
    can_have_bounds,
)


def runtime_import(name: str) -> Import:
    """The import of a name of the runtime, from a module of namespaces."""
    return Import(runtime_module(name, 2), name)


class DeclarationBuilder:
    """Builds the expressions of one declaration and collects the imports that they need."""

    def __init__(self, design: Design) -> None:
        self.design = design
        self.imports: set[Import] = set()
        self._style = decoding_style(design)

    def call_runtime(self, name: str, *arguments: Expression) -> Brackets:
        """A call of a class of the runtime."""
        self.imports.add(runtime_import(name))
        return call(name, *arguments)

    def lazy_type(self, type_: Type) -> str:
        """`lambda: models.Pet`."""
        return f"lambda: {self.type_expression(type_)}"

    def type_expression(self, type_: Type) -> str:
        """The type as an expression; bounds are calls of the runtime.

        pydantic's `Field` would have to be imported too soon.
        """
        if not _has_bounds(type_):
            return self._annotate(type_)
        match type_:
            case Nullable(of=of):
                return f"{self.type_expression(of)} | None"
            case OneOf(variants=variants):
                return " | ".join(map(self.type_expression, variants))
            case ListOf(item=item, bounds=bounds):
                return self._with_bounds(self._list_of(item), bounds)
            case Scalar(bounds=bounds) | MapOf(bounds=bounds):
                text = self._annotate(type_)
                is_bounded = can_have_bounds(text)
                return self._with_bounds(text, bounds) if is_bounded else text
            case _:
                return self._annotate(type_)

    def _annotate(self, type_: Type) -> str:
        annotation = annotate(type_, self._style)
        self.imports |= annotation.imports
        return annotation.text

    def _list_of(self, item: Type) -> str:
        if not _has_bounds(item):
            return self.type_expression(ListOf(item))
        self.imports.add(runtime_import("list_of"))
        return f"list_of({self.type_expression(item)})"

    def _with_bounds(self, text: str, bounds: Bounds) -> str:
        if bounds == NO_BOUNDS:
            return text
        self.imports.add(runtime_import("bounded"))
        return f"bounded({text}, {write_constraints(bounds)})"


def _has_bounds(type_: Type) -> bool:
    """True if the type has bounds somewhere, but not in a union with a discriminator."""
    match type_:
        case Scalar(bounds=bounds) | ListOf(bounds=bounds) | MapOf(bounds=bounds):
            return bounds != NO_BOUNDS or any(map(_has_bounds, child_types(type_)))
        case OneOf(discriminator=Discriminator()):
            return False
        case _:
            return any(map(_has_bounds, child_types(type_)))
