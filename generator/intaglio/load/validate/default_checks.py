"""Checks that the default of a schema is a value that the schema allows.

`jsonschema_rs` judges the value. It knows neither OpenAPI 3.0 nor other files, so it is given a copy of
the schema in the dialect of 3.1 that holds every schema that it refers to.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterable, Iterator

from jsonschema_rs import Draft202012Validator, ValidationError, ValidationErrorKind

from intaglio.extensions.registry import is_extension
from intaglio.errors import IntaglioError, Problem
from intaglio.load.document import Document, LocatedDict
from intaglio.load.pointer import join_pointer
from intaglio.load.references.resolve import resolve_reference
from intaglio.load.upgrade.schema_dialect import upgrade_schema
from intaglio.load.validate.cursor import Cursor
from intaglio.load.validate.wording import describe_value, list_types, name_key, shorten

Data = dict[str, object]

_LISTS_OF_SCHEMAS = frozenset(("allOf", "anyOf", "oneOf", "prefixItems"))
_MAPS_OF_SCHEMAS = frozenset(("properties", "patternProperties", "dependentSchemas"))
_SCHEMAS = frozenset(
    ("not", "if", "then", "else", "items", "contains", "unevaluatedItems")
    + ("additionalProperties", "propertyNames", "unevaluatedProperties")
)
_FOR_CHILDREN = _MAPS_OF_SCHEMAS | frozenset(
    ("items", "prefixItems", "unevaluatedItems")
    + ("additionalProperties", "propertyNames", "unevaluatedProperties")
)
"""Keywords that allow every value that has no items and no properties."""

_OMITTED = frozenset(
    ("$schema", "$id", "$anchor", "$dynamicAnchor", "$defs", "definitions", "$comment")
    + ("default", "title", "description", "example", "examples", "discriminator", "xml")
)
"""Keywords that forbid no value, or that would change what a reference of the copy names."""


def check_default(cursor: Cursor) -> Iterator[Problem]:
    """Yields one problem for each value in the default of a schema that the schema does not allow.

    Yields nothing where the schema is invalid or a reference leads nowhere: other checks report that.
    """
    schema = cursor.value
    if not isinstance(schema, dict) or "default" not in schema:
        return
    if schema["default"] is None and schema.get("nullable") is True:
        return
    try:
        errors = _validate_default(cursor.document, cursor.at, schema)
    except (ValueError, IntaglioError):
        return
    yield from _describe_errors(cursor, errors)


def _validate_default(
    document: Document, at: str, schema: Data
) -> list[ValidationError]:
    """The errors of the default. Raises `ValueError` for an invalid schema."""
    value = schema["default"]
    has_children = isinstance(value, (list, dict)) and bool(value)
    omitted = _OMITTED if has_children else _OMITTED | _FOR_CHILDREN
    validator = Draft202012Validator(
        _SchemaCopy(document, omitted).copy_with_targets(at, schema),
        validate_formats=True,
        formats=_FORMATS,
        offline=True,
    )
    return list(validator.iter_errors(value))


def _is_any_string(value: str) -> bool:
    return True


def _is_base64(value: str) -> bool:
    try:
        b64decode(value, validate=True)
    except ValueError:
        return False
    return True


# An empty string often stands for "no URI".
_FORMATS = {"byte": _is_base64, "uri": _is_any_string}


class _SchemaCopy:
    """A copy of one schema, without the `omitted` keywords, that refers only to its own `$defs`."""

    def __init__(self, document: Document, omitted: frozenset[str]) -> None:
        self._document = document
        self._omitted = omitted
        self._names: dict[str, str] = {}
        self._pending: list[tuple[str, object]] = []

    def copy_with_targets(self, at: str, schema: Data) -> Data:
        """Copies the schema at a pointer. Raises `IntaglioError` for a reference that leads nowhere."""
        copied = self._copy_keywords(at, schema)
        definitions: Data = {}
        while self._pending:
            target_at, target = self._pending.pop()
            definitions[self._names[target_at]] = self._copy(target_at, target)
        return {**copied, "$defs": definitions} if definitions else copied

    def _copy(self, at: str, schema: object) -> object:
        if not isinstance(schema, dict):
            return schema
        if isinstance(schema, LocatedDict):
            at = schema.at
        return self._copy_keywords(at, schema)

    def _copy_keywords(self, at: str, schema: Data) -> Data:
        schema = upgrade_schema(schema, self._document.version, at)
        if "$ref" in schema and self._document.version < (3, 1):
            # OpenAPI 3.0, 4.7.23.1: what stands beside a reference is ignored.
            schema = {"$ref": schema["$ref"]}
        copied = {
            key: self._copy_keyword(at, key, value)
            for key, value in schema.items()
            if key not in self._omitted and not is_extension(key)
        }
        if not isinstance(copied.get("required", []), list):
            del copied["required"]  # of a parameter of Swagger 2.0
        if "discriminator" in schema and "anyOf" not in copied and "oneOf" in copied:
            # The discriminator chooses between variants that allow the same value.
            copied["anyOf"] = copied.pop("oneOf")
        return copied

    def _copy_keyword(self, at: str, key: str, value: object) -> object:
        below = f"{at}/{key}"
        if key in ("$ref", "$dynamicRef") and isinstance(value, str):
            return self._refer_to(*resolve_reference(self._document, value, at))
        if key in _SCHEMAS:
            return self._copy(below, value)
        if key in _LISTS_OF_SCHEMAS and isinstance(value, list):
            return [self._copy(f"{below}/{i}", each) for i, each in enumerate(value)]
        if key in _MAPS_OF_SCHEMAS and isinstance(value, dict):
            return {
                name: self._copy(join_pointer(below, name), each)
                for name, each in value.items()
            }
        return value

    def _refer_to(self, at: str, target: object) -> str:
        if at not in self._names:
            self._names[at] = str(len(self._names))
            self._pending.append((at, target))
        return f"#/$defs/{self._names[at]}"


def _describe_errors(
    cursor: Cursor, errors: Iterable[ValidationError]
) -> Iterator[Problem]:
    by_path: dict[tuple[str | int, ...], list[ValidationError]] = {}
    for error in errors:
        by_path.setdefault(tuple(error.instance_path), []).append(error)
    for path, found in by_path.items():
        at = join_pointer(cursor.pointer_of("default"), *path)
        subject = name_key(path[-1] if path else "default")
        hint = "let the schema allow null, or leave the default out"
        is_null = found[0].instance is None
        yield Problem(
            _describe_value_errors(subject, found), at=at, hint=hint if is_null else ""
        )


def _describe_value_errors(subject: str, errors: list[ValidationError]) -> str:
    """One sentence about one value: its type if that is wrong, else every key that it lacks."""
    types = (e for e in errors if isinstance(e.kind, ValidationErrorKind.Type))
    error = next(types, errors[0])
    found = f"{subject} is {describe_value(error.instance)}"
    match error.kind:
        case ValidationErrorKind.Type(names):
            return f"{found}, not {list_types(names)}"
        case ValidationErrorKind.AnyOf():
            return f"{found}, which 'anyOf' does not allow"
        case (
            ValidationErrorKind.OneOfNotValid()
            | ValidationErrorKind.OneOfMultipleValid()
        ):
            return f"{found}, which 'oneOf' does not allow"
        case ValidationErrorKind.Enum(options):
            listed = ", ".join(map(str, options))
            return shorten(f"{subject} is {error.instance!r}, none of {listed}")
        case ValidationErrorKind.Required():
            return shorten(f"{subject} lacks {_list_missing_keys(errors)}")
        case _:
            return shorten(f"{subject}: {error.message}")


def _list_missing_keys(errors: list[ValidationError]) -> str:
    kinds = (error.kind for error in errors)
    return ", ".join(
        repr(kind.property)
        for kind in kinds
        if isinstance(kind, ValidationErrorKind.Required)
    )
