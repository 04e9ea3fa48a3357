"""Which keywords of a schema a value breaks, as far as that can be told without a validator.

Defaults are mostly scalars, null or an empty list, and their schemas say little of those. The validator
that is right about all others takes as long to import as a small description to print.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from intaglio.errors import IntaglioError
from intaglio.load.document import Document
from intaglio.load.references.resolve import resolve

MAX_DEPTH = 20
"""References and unions within each other; what goes on for longer may be a circle."""

_SAY_NOTHING = frozenset(
    ("default", "title", "description", "example", "examples", "deprecated")
    + ("readOnly", "writeOnly", "nullable", "x-nullable", "externalDocs", "xml")
    + ("name", "in", "required", "$comment")
)
"""Keywords that forbid no scalar and no list; `name`, `in` and `required` stand in parameters of Swagger 2.0."""

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "null": (type(None),),
}
_TYPES_OF_OLD = {name: types for name, types in _TYPES.items() if name != "null"}

_BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
_ONLY_FOR: dict[str, tuple[type, ...]] = {
    **dict.fromkeys(_BOUNDS, (int, float)),
    **dict.fromkeys(("minLength", "maxLength", "pattern"), (str,)),
    **dict.fromkeys(("items", "minItems", "maxItems", "uniqueItems"), (list,)),
    **dict.fromkeys(("properties", "additionalProperties"), (dict,)),
    **dict.fromkeys(("minProperties", "maxProperties"), (dict,)),
    "format": (str, int, float),
}


@dataclass(frozen=True, slots=True)
class Misfit:
    """A keyword that a value breaks, with the names of an error of `jsonschema`."""

    validator: str
    validator_value: Any
    instance: object
    absolute_path: tuple[str | int, ...] = field(default=(), init=False)


def misfits(
    document: Document, at: str, schema: Mapping[str, Any], value: object
) -> tuple[Misfit, ...] | None:
    """All keywords of the schema at a pointer that the value breaks; `None` where a validator has to tell."""
    if isinstance(value, dict) or "$ref" in schema:
        return None
    broken = _Judge(document).broken(at, schema, value)
    if broken is None:
        return None
    return tuple(Misfit(key, schema[key], value) for key in broken)


@dataclass(frozen=True, slots=True)
class _Judge:
    """Answers are true, false, or `None` where they would take a validator."""

    document: Document
    depth: int = 0

    def broken(
        self, at: str, schema: Mapping[str, Any], value: object
    ) -> list[str] | None:
        answers = {
            key: self._allows(key, at, schema, value)
            for key in schema
            if key not in _SAY_NOTHING and key[:2] != "x-"
        }
        if None in answers.values():
            return None
        return [key for key, answer in answers.items() if not answer]

    def _allows(
        self, key: str, at: str, schema: Mapping[str, Any], value: object
    ) -> bool | None:
        only = _ONLY_FOR.get(key)
        if only is not None and type(value) not in only:
            return True
        match key, schema[key]:
            case "type", asked:
                return self._is_of(asked, schema, value)
            case "anyOf" | "oneOf" | "allOf", [*parts] if "discriminator" not in schema:
                fits = [self._fits(at, part, value) for part in parts]
                return _combined(key, fits)
            case "$ref", str() as ref:
                return self._fits_reference(at, ref, value)
            case _, asked:
                return _allows(key, asked, value)

    def _fits(self, at: str, schema: object, value: object) -> bool | None:
        if not isinstance(schema, dict) or self.depth > MAX_DEPTH:
            return None
        broken = _Judge(self.document, self.depth + 1).broken(at, schema, value)
        return None if broken is None else not broken

    def _fits_reference(self, at: str, ref: str, value: object) -> bool | None:
        try:
            return self._fits(*resolve(self.document, ref, at), value)
        except IntaglioError:
            return None

    def _is_of(
        self, asked: object, schema: Mapping[str, Any], value: object
    ) -> bool | None:
        is_new = self.document.version >= (3, 1)
        if value is None and not is_new and schema.get("nullable") is True:
            return True
        names = asked if isinstance(asked, list) and is_new else [asked]
        known = _TYPES if is_new else _TYPES_OF_OLD
        types = [known.get(str(name)) for name in names]
        if None in types or "integer" in names and isinstance(value, float):
            return None
        return any(type(value) in of_name for of_name in types if of_name)


def _combined(key: str, fits: list[bool | None]) -> bool | None:
    """What branches say together; where 'allOf' is broken, which keyword it was would be asked."""
    if key == "anyOf" and True in fits:
        return True
    if None in fits:
        return None
    if key == "oneOf":
        return fits.count(True) == 1
    return True if all(fits) else None if key == "allOf" else False


def _allows(key: str, asked: object, value: object) -> bool | None:
    match key, asked, value:
        case "enum", [*options], _:
            return _is_among(value, options)
        case "items" | "maxItems" | "uniqueItems", _, []:
            return True
        case "minimum", int() | float() as bound, int() | float() as number:
            return bound <= number or None
        case "maximum", int() | float() as bound, int() | float() as number:
            return number <= bound or None
        case "format", "int32" | "int64" | "float" | "double", int() | float():
            return math.isfinite(value) or None
        case _:
            return None


def _is_among(value: object, options: Iterable[object]) -> bool | None:
    """Whether an option is the value; a number or a list may stand there in another spelling."""
    alike = [option for option in options if type(option) is type(value)]
    if value in alike:
        return True
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return None if is_number or alike and isinstance(value, list) else False
