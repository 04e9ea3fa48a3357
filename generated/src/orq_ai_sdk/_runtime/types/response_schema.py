"""Rewrites a core schema into the one for responses: what the server sends is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, TypeAlias, assert_never

from .formats import DURATION, STRING_CLASS, string_class_schema
from .limits import fitted, is_limit
from .core_schema import (
    FORMATS,
    Schema,
    plain_choices,
    split,
    with_children,
    without_unset,
)
from .tagged_union import DEFAULT, TAG

Literals: TypeAlias = Literal["open", "const", "closed"]
"""Which literals admit other values: all, those of several values, or none.

A variant of a union is told from the others by its constants, so there they stay
closed; a variant is first tried with all its literals, and its formats, closed.
"""

_BOUNDS = frozenset(
    (
        "gt",
        "ge",
        "lt",
        "le",
        "multiple_of",
        "min_length",
        "max_length",
        "pattern",
        "max_digits",
        "decimal_places",
        "allow_inf_nan",
        "metadata",
    )
)

_FORMATS = ("function-plain", STRING_CLASS, *FORMATS)

_MOMENTS = ("date", "datetime", "time")
_DIGITS: Schema = {
    "type": "str",
    "strict": True,
    "max_length": 18,
    "pattern": "^[-+]?[.0-9]*$",
}
"""What pydantic would take for seconds since 1970, and RFC 3339 for no date and no time."""

_NO_OBJECTS = (
    "str",
    "int",
    "float",
    "bool",
    "none",
    "literal",
    "list",
    STRING_CLASS,
    *FORMATS,
)

_ANY: Schema = {"type": "any"}

_SCALAR: Schema = {
    "type": "union",
    "mode": "left_to_right",
    "choices": [
        {"type": kind, "strict": True} for kind in ("str", "bool", "int", "float")
    ],
}


def response_schema(schema: Schema, *, strict: bool) -> tuple[Schema, list[Schema]]:
    """The schema for responses and its definitions.

    A strict one admits what the description says and no more: no unknown fields.
    """
    root, definitions = split(schema)
    if strict:
        return _strict(root), [_strict(each) for each in definitions.values()]
    tolerance = _Tolerance(definitions)
    return tolerance.rewrite(root, "open"), tolerance.finish()


def _strict(schema: Schema) -> Schema:
    schema = fitted(schema)
    if schema["type"] == "float":
        return _number(schema)
    if schema["type"] == "timedelta":
        return dict(DURATION.schema())
    if schema["type"] == STRING_CLASS:
        return string_class_schema(schema)
    if schema["type"] == "union":
        single = without_unset(schema)
        if single["type"] != "union":
            return _strict(single)
        schema = single
    inside = with_children(schema, _strict)
    return _closed_model(inside) if inside["type"] == "model" else inside


def _closed_model(schema: Schema) -> Schema:
    if getattr(schema["cls"], "__open__", True):
        return schema
    config = {**schema.get("config", {}), "extra_fields_behavior": "forbid"}
    return {**schema, "config": config}


def _number(schema: Schema) -> Schema:
    """`1` is decoded as an integer, `1.0` as a float."""
    call = {"type": "no-info", "function": _as_it_came}
    if schema.keys() - {"type", "metadata"}:
        return {"type": "function-wrap", "function": call, "schema": schema}
    return _or([{"type": "int", "strict": True}, schema])


def _as_it_came(value: Any, check: Callable[[Any], Any]) -> Any:
    checked = check(value)
    return value if isinstance(value, int) else checked


def _or(choices: list[Schema]) -> Schema:
    return {"type": "union", "choices": choices, "mode": "left_to_right"}


class _Tolerance:
    """One rewrite: each definition is rewritten once for each way to treat literals."""

    def __init__(self, definitions: dict[str, Schema]) -> None:
        self.definitions = dict(definitions)
        self.rewritten: dict[str, Schema] = {}
        self.waiting: list[tuple[str, str, Literals]] = []

    def finish(self) -> list[Schema]:
        """The definitions that were referred to; one after the other, however long their chain."""
        while self.waiting:
            name, ref, literals = self.waiting.pop()
            schema = self._definition(self.definitions[ref], literals)
            self.rewritten[name] = {**schema, "ref": name}
        return list(self.rewritten.values())

    def rewrite(self, schema: Schema, literals: Literals) -> Schema:
        match schema["type"]:
            case "definition-ref":
                return self._reference(schema["schema_ref"], literals)
            case "model" if literals != "open" and "ref" in schema:
                self.definitions.setdefault(schema["ref"], schema)
                return self._reference(schema["ref"], literals)
            case "model":
                return self._model(schema, literals)
            case "literal":
                return _literal(schema, literals)
            case "union":
                return self._union(without_unset(schema), literals)
            case "tagged-union":
                return self._tagged(_told(schema), literals)
            case "float":
                return _number(_unbounded(schema))
            case "timedelta":
                return self.rewrite(dict(DURATION.schema()), literals)
            case kind if kind == STRING_CLASS:
                return self.rewrite(string_class_schema(schema), literals)
            case kind if kind in _FORMATS:
                return _formatted(_unbounded(schema), literals)
            case "function-after" if is_limit(schema):
                return self.rewrite(schema["schema"], literals)
        return self._children(_unbounded(schema), literals)

    def _children(self, schema: Schema, literals: Literals) -> Schema:
        return with_children(schema, lambda child: self.rewrite(child, literals))

    def _reference(self, ref: str, literals: Literals) -> Schema:
        literals = _heeded(self.definitions[ref], literals)
        name = f"{ref}:{literals}"
        if name not in self.rewritten:
            self.rewritten[name] = {}
            self.waiting.append((name, ref, literals))
        return {"type": "definition-ref", "schema_ref": name}

    def _definition(self, schema: Schema, literals: Literals) -> Schema:
        if schema["type"] == "model":
            return self._model(schema, literals)
        plain = {key: value for key, value in schema.items() if key != "ref"}
        return self.rewrite(plain, literals)

    def _model(self, schema: Schema, literals: Literals) -> Schema:
        config = {**schema.get("config", {}), "extra_fields_behavior": "allow"}
        plain = {key: value for key, value in schema.items() if key != "ref"}

        def field(inner: Schema) -> Schema:
            own = literals if _tells_apart(inner) else "open"
            return self.rewrite(inner, own)

        def member(inner: Schema) -> Schema:
            if inner["type"] == "model-field":
                return with_children(inner, field)
            return self.rewrite(inner, "open")

        def fields(inner: Schema) -> Schema:
            if inner["type"] != "model-fields":
                return with_children(inner, fields)
            return with_children(inner, member)

        return {**with_children(plain, fields), "config": config}

    def _union(self, schema: Schema, literals: Literals) -> Schema:
        if schema["type"] != "union":
            return self.rewrite(schema, literals)
        if literals != "open":
            return self._children(schema, literals)
        only = self._only_object(schema["choices"])
        closed = with_children(
            schema,
            lambda child: self.rewrite(child, "const" if child is only else "closed"),
        )
        opened = self._children(schema, "const")
        return _or([closed, opened, _ANY] if closed != opened else [closed, _ANY])

    def _only_object(self, choices: list[Any]) -> Schema | None:
        """The one choice that takes objects: no other has to be told from it."""
        found = [e for e in plain_choices(choices) if e["type"] not in _NO_OBJECTS]
        if len(found) != 1:
            return None
        target = self.definitions.get(found[0].get("schema_ref", ""), found[0])
        return found[0] if target["type"] == "model" else None

    def _tagged(self, schema: Schema, literals: Literals) -> Schema:
        match literals:
            case "open":
                return _or([self._by_tag(schema), _ANY])
            case "const" | "closed":
                return self._children(schema, literals)
        assert_never(literals)

    def _by_tag(self, schema: Schema) -> Schema:
        """The union whose default takes any value for the constants that nothing went by."""
        found = self._children(schema, "const")
        if DEFAULT in (choices := schema["choices"]):
            default = self.rewrite(choices[DEFAULT], "open")
            found["choices"] = {**found["choices"], DEFAULT: default}
        return found


def _told(schema: Schema) -> Schema:
    """A tagged union that goes by the name on the wire, which is quicker than a function of ours.

    Where a variant is there for values without a tag, that function finds it.
    """
    choices = schema["choices"]
    is_list = any(each["type"] == "list" for each in choices.values())
    tag = schema.get("metadata", {}).get(TAG)
    if tag is None or is_list or DEFAULT in choices:
        return schema
    return {**schema, "discriminator": tag}


def _formatted(schema: Schema, literals: Literals) -> Schema:
    """A text in a format; one that is not in its format arrives as it came."""
    first = [_DIGITS] if schema["type"] in _MOMENTS else []
    choices = [*first, schema, *([] if literals == "closed" else [_SCALAR])]
    return _or(choices) if len(choices) > 1 else schema


def _unbounded(schema: Schema) -> Schema:
    return {key: value for key, value in schema.items() if key not in _BOUNDS}


def _literal(schema: Schema, literals: Literals) -> Schema:
    is_constant = len(schema["expected"]) == 1
    if literals == "closed" or literals == "const" and is_constant:
        return schema
    return _or([schema, _SCALAR])


def _tells_apart(schema: Schema) -> bool:
    """Whether a field's values say which variant of a union its model is."""
    return _bare(schema)["type"] in ("literal", *_FORMATS)


def _bare(schema: Schema) -> Schema:
    while schema["type"] in ("default", "nullable"):
        schema = schema["schema"]
    return schema


def _heeded(schema: Schema, literals: Literals) -> Literals:
    """The widest way to treat literals that makes the same of a model: it is made only once."""
    if schema["type"] != "model" or literals == "open":
        return literals
    telling = [
        _bare(each["schema"])
        for each in _fields(schema)
        if _tells_apart(each["schema"])
    ]
    constants = [each for each in telling if len(each.get("expected", ())) == 1]
    if literals == "closed" and len(constants) < len(telling):
        return "closed"
    return "const" if constants else "open"


def _fields(schema: Schema) -> list[Schema]:
    """The fields of a model, below whatever its schema wraps around them."""
    while schema["type"] != "model-fields":
        schema = schema["schema"]
    fields: dict[str, Schema] = schema["fields"]
    return list(fields.values())
