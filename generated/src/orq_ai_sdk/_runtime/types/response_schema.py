"""Rewrites pydantic's core schema of a type into the one for responses: tolerant or, if asked for, strict.

Servers change before SDKs do, so a tolerant response keeps what the API does not declare, as it came:

- bounds and patterns are removed
- a literal takes any scalar: `Literal["a"]` becomes `Literal["a"] | str | bool | int | float`
- a format takes any scalar: `date` becomes `date | str | ...`
- a union takes any value: `Cat | Dog` becomes `Cat | Dog | Any`
- a model keeps unknown fields

Variants of a union are told apart by their literals, so literals inside a variant may not all take any scalar. The
modes of `LiteralMode` say which of them do. `Cat | Dog` is tried in mode `closed` first, then in mode `const`:

    Cat: kind: Literal["cat"], mood: Literal["calm", "wild"]
    Dog: kind: Literal["dog"]

    {"kind": "cat", "mood": "calm"}      a Cat in mode `closed`
    {"kind": "cat", "mood": "sleepy"}    a Cat in mode `const`, where `mood` takes any scalar and `kind` does not
    {"kind": "cow"}                      neither; it stays a dictionary

A model is then needed once for each mode. Its definition in a mode is named `<reference>:<mode>`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, TypeAlias

from .core_schema import (
    FORMATS,
    Schema,
    choices_of,
    map_nested,
    split_definitions,
    without_keys,
    without_unset,
)
from .formats import replace_format
from .limits import adapt_limits, is_added_check
from .tagged_union import DEFAULT, TAG

LiteralMode: TypeAlias = Literal["open", "const", "closed"]
"""Which literals and formats take any scalar.

- `open`: all
- `const`: all but literals of one value
- `closed`: none
"""

_LIMITS = (
    *("gt", "ge", "lt", "le", "multiple_of", "min_length", "max_length", "pattern"),
    *("max_digits", "decimal_places", "allow_inf_nan", "metadata"),
)

_FORMATS = ("function-plain", *FORMATS)

_TIMES = ("date", "datetime", "time")
_DIGITS: Schema = {
    "type": "str",
    "strict": True,
    "max_length": 18,
    "pattern": "^[-+]?[.0-9]*$",
}
"""Strings that pydantic would read as seconds since 1970; by RFC 3339 they are no dates and no times."""

_NOT_OBJECTS = ("str", "int", "float", "bool", "none", "literal", "list", *FORMATS)

_ANY: Schema = {"type": "any"}

_SCALAR: Schema = {
    "type": "union",
    "mode": "left_to_right",
    "choices": [
        {"type": kind, "strict": True} for kind in ("str", "bool", "int", "float")
    ],
}


def response_schema(schema: Schema, *, strict: bool) -> tuple[Schema, list[Schema]]:
    """The root and the definitions of the schema for responses.

    Args:
        schema: what `core_schema_of` returns.
        strict: true to refuse what the API does not declare.
    """
    root, definitions = split_definitions(schema)
    if strict:
        return _make_strict(root), list(map(_make_strict, definitions.values()))
    tolerant = _TolerantRewrite(definitions)
    return tolerant.rewrite(root, "open"), tolerant.finish_definitions()


def _make_strict(schema: Schema) -> Schema:
    schema = replace_format(adapt_limits(schema))
    if schema["type"] == "float":
        return _keep_integers(schema)
    if schema["type"] == "union":
        single = without_unset(schema)
        if single["type"] != "union":
            return _make_strict(single)
        schema = single
    rewritten = map_nested(schema, _make_strict)
    if rewritten["type"] == "model" and not getattr(schema["cls"], "__open__", True):
        config = {**rewritten.get("config", {}), "extra_fields_behavior": "forbid"}
        return {**rewritten, "config": config}
    return rewritten


def _keep_integers(schema: Schema) -> Schema:
    """A schema of floats that decodes `1` as an integer, `1.0` as a float."""
    if schema.keys() - {"type", "metadata"}:
        call = {"type": "no-info", "function": _check_and_keep_integer}
        return {"type": "function-wrap", "function": call, "schema": schema}
    return _first_of([{"type": "int", "strict": True}, schema])


def _check_and_keep_integer(value: Any, check: Callable[[Any], Any]) -> Any:
    checked = check(value)
    return value if isinstance(value, int) else checked


def _first_of(choices: list[Schema]) -> Schema:
    """The schema of the first choice that takes the value."""
    return {"type": "union", "choices": choices, "mode": "left_to_right"}


class _TolerantRewrite:
    """Rewrites one complete schema, and each definition once for each mode that it is needed in."""

    def __init__(self, definitions: dict[str, Schema]) -> None:
        self.definitions = dict(definitions)
        self.rewritten: dict[str, Schema] = {}
        self.waiting: list[tuple[str, str, LiteralMode]] = []

    def finish_definitions(self) -> list[Schema]:
        """The definitions that were referred to.

        They are rewritten from a list, because recursion would fail for long chains of references.
        """
        while self.waiting:
            name, ref, mode = self.waiting.pop()
            schema = without_keys(self.definitions[ref], "ref")
            if schema["type"] == "model":
                rewritten = self._rewrite_model(schema, mode)
            else:
                rewritten = self.rewrite(schema, mode)
            self.rewritten[name] = {**rewritten, "ref": name}
        return list(self.rewritten.values())

    def rewrite(self, schema: Schema, mode: LiteralMode) -> Schema:
        """A schema as it is in a mode."""
        schema = replace_format(schema)
        match schema["type"]:
            case "definition-ref":
                return self._refer(schema["schema_ref"], mode)
            case "model" if mode != "open" and "ref" in schema:
                self.definitions.setdefault(schema["ref"], schema)
                return self._refer(schema["ref"], mode)
            case "model":
                return self._rewrite_model(without_keys(schema, "ref"), mode)
            case "literal":
                return _rewrite_literal(schema, mode)
            case "union":
                return self._rewrite_union(without_unset(schema), mode)
            case "tagged-union":
                return self._rewrite_tagged_union(schema, mode)
            case "float":
                return _keep_integers(without_keys(schema, *_LIMITS))
            case "function-after" if is_added_check(schema):
                return self.rewrite(schema["schema"], mode)
            case kind if kind in _FORMATS:
                return _rewrite_format(without_keys(schema, *_LIMITS), mode)
        return self._rewrite_nested(without_keys(schema, *_LIMITS), mode)

    def _rewrite_nested(self, schema: Schema, mode: LiteralMode) -> Schema:
        return map_nested(schema, lambda nested: self.rewrite(nested, mode))

    def _refer(self, ref: str, mode: LiteralMode) -> Schema:
        """A reference to a definition in a mode, which is rewritten later."""
        mode = _widest_mode(self.definitions[ref], mode)
        name = f"{ref}:{mode}"
        if name not in self.rewritten:
            self.rewritten[name] = {}
            self.waiting.append((name, ref, mode))
        return {"type": "definition-ref", "schema_ref": name}

    def _rewrite_model(self, schema: Schema, mode: LiteralMode) -> Schema:
        """A model that keeps unknown fields; the mode holds for its own literals and formats."""

        def rewrite_type(inner: Schema) -> Schema:
            return self.rewrite(inner, mode if _can_discriminate(inner) else "open")

        def rewrite_field(inner: Schema) -> Schema:
            if inner["type"] == "model-field":
                return map_nested(inner, rewrite_type)
            return self.rewrite(inner, "open")

        def rewrite_fields(inner: Schema) -> Schema:
            if inner["type"] != "model-fields":  # a validator around the fields
                return map_nested(inner, rewrite_fields)
            return map_nested(inner, rewrite_field)

        config = {**schema.get("config", {}), "extra_fields_behavior": "allow"}
        return {**map_nested(schema, rewrite_fields), "config": config}

    def _rewrite_union(self, schema: Schema, mode: LiteralMode) -> Schema:
        if schema["type"] != "union":  # one choice is left without `Unset`
            return self.rewrite(schema, mode)
        if mode != "open":
            return self._rewrite_nested(schema, mode)
        single = self._single_object(schema)
        closed = map_nested(
            schema,
            lambda each: self.rewrite(each, "const" if each is single else "closed"),
        )
        const = self._rewrite_nested(schema, "const")
        return _first_of([closed, const, _ANY] if closed != const else [closed, _ANY])

    def _single_object(self, union: Schema) -> Schema | None:
        """The choice that takes objects, if there is only one; an object then needs no comparison."""
        objects = [
            each for each in choices_of(union) if each["type"] not in _NOT_OBJECTS
        ]
        if len(objects) != 1:
            return None
        target = self.definitions.get(objects[0].get("schema_ref", ""), objects[0])
        return objects[0] if target["type"] == "model" else None

    def _rewrite_tagged_union(self, schema: Schema, mode: LiteralMode) -> Schema:
        schema = _compare_tags_natively(schema)
        if mode != "open":
            return self._rewrite_nested(schema, mode)
        rewritten = self._rewrite_nested(schema, "const")
        choices: dict[Any, Schema] = schema["choices"]
        if DEFAULT in choices:
            # Values of the default variant have other tags than it declares.
            default = self.rewrite(choices[DEFAULT], "open")
            rewritten["choices"] = {**rewritten["choices"], DEFAULT: default}
        return _first_of([rewritten, _ANY])


def _compare_tags_natively(schema: Schema) -> Schema:
    """A tagged union in which pydantic-core reads the tag itself, which is faster.

    If a variant takes values without a known tag, a callable has to find the tag.
    """
    choices = schema["choices"]
    has_list = any(each["type"] == "list" for each in choices.values())
    name = schema.get("metadata", {}).get(TAG)
    if name is None or has_list or DEFAULT in choices:
        return schema
    return {**schema, "discriminator": name}


def _rewrite_format(schema: Schema, mode: LiteralMode) -> Schema:
    """A format that takes any scalar, unless the mode is `closed`."""
    digits = [_DIGITS] if schema["type"] in _TIMES else []
    others = [] if mode == "closed" else [_SCALAR]
    choices = [*digits, schema, *others]
    return _first_of(choices) if len(choices) > 1 else schema


def _rewrite_literal(schema: Schema, mode: LiteralMode) -> Schema:
    is_constant = len(schema["expected"]) == 1
    if mode == "closed" or mode == "const" and is_constant:
        return schema
    return _first_of([schema, _SCALAR])


def _can_discriminate(schema: Schema) -> bool:
    """True if the values of a field can tell its model from other variants of a union."""
    return _type_of_field(schema)["type"] in ("literal", *_FORMATS)


def _type_of_field(schema: Schema) -> Schema:
    while schema["type"] in ("default", "nullable"):
        schema = schema["schema"]
    return schema


def _widest_mode(schema: Schema, mode: LiteralMode) -> LiteralMode:
    """The most tolerant mode that gives the same schema as `mode`; equal results are then built once."""
    if schema["type"] != "model" or mode == "open":
        return mode
    types = [
        _type_of_field(field["schema"])
        for field in _fields_of_model(schema)
        if _can_discriminate(field["schema"])
    ]
    constants = [each for each in types if len(each.get("expected", ())) == 1]
    if mode == "closed" and len(constants) < len(types):
        return "closed"
    return "const" if constants else "open"


def _fields_of_model(schema: Schema) -> list[Schema]:
    while schema["type"] != "model-fields":
        schema = schema["schema"]
    fields: dict[str, Schema] = schema["fields"]
    return list(fields.values())
