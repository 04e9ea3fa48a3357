"""What an enum is printed as."""

from __future__ import annotations

from collections.abc import Iterator

from intaglio.api.model import Enum, LiteralValue
from intaglio.python.design import Design
from intaglio.python.naming.collisions import NameCandidates, resolve_collisions
from intaglio.python.naming.words import to_snake_case_with_symbols, to_snake_case
from intaglio.python.text import (
    Untrusted,
    join_paragraphs,
    untrusted_extensions,
    with_deprecation,
)
from intaglio.python.types.literals import literal
from intaglio.python.views.model_views import EnumValueView, EnumView


def enum_view(design: Design, enum: Enum) -> EnumView:
    doc = with_deprecation(enum.description, enum.deprecated, enum.deprecation)
    if not enum.names:
        doc = join_paragraphs(doc, *_list_descriptions(enum))
    others = dict.fromkeys(type(v).__name__ for v in enum.values if v is not None)
    return EnumView(
        name=design.names.classes[enum.at],
        doc=doc,
        values=_value_views(enum),
        further_types=tuple(others) if enum.is_open else (),
        has_constants=bool(enum.names),
        is_open=enum.is_open,
        is_deprecated=enum.deprecated,
        extensions=untrusted_extensions(enum.extensions),
    )


def _list_descriptions(enum: Enum) -> Iterator[str]:
    """The descriptions of values without names, as paragraphs."""
    for value, description in zip(enum.values, enum.descriptions, strict=False):
        if description:
            yield f"`{literal(value)}`: {description}"


def _value_views(enum: Enum) -> tuple[EnumValueView, ...]:
    """The values, each with a constant: its author's name in capitals, else one made of the value."""
    number = len(enum.values)
    named = [to_snake_case(name) for name in enum.names[:number]]
    made = [_make_name(value) for value in enum.values[len(named) :]]
    constants = resolve_collisions(
        NameCandidates(str(n), (name.upper(),))
        for n, name in enumerate((*named, *made))
    )
    descriptions = (*enum.descriptions, *[""] * number)
    return tuple(
        EnumValueView(
            value=Untrusted(value) if isinstance(value, str) else value,
            constant=constants[str(n)],
            doc=Untrusted(descriptions[n]),
        )
        for n, value in enumerate(enum.values)
    )


def _make_name(value: LiteralValue) -> str:
    if isinstance(value, str):
        return to_snake_case_with_symbols(value)
    return to_snake_case(f"value {value}".replace("-", "minus "))
