"""Whether the default of a schema is one of the values that the schema allows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from jsonschema_rs import Draft4Validator, Draft202012Validator

from intaglio.errors import Problem
from intaglio.load import pointer
from intaglio.load.document import Document
from intaglio.load.validate.findings import named_types, shortened
from intaglio.load.validate.misfit import misfits
from intaglio.load.references.resolve import resolve
from intaglio.load.validate.shape import kind
from intaglio.load.validate.visit import Visit

_FORMATS: dict[str, Callable[[str], bool]] = {
    **dict.fromkeys(("byte", "regex"), lambda _: False),
    "uri": lambda _: True,
}
"""The formats that a text fits or does not, as far as only the other validator knows; it takes any URI."""


def of_default(node: Visit) -> Iterator[Problem]:
    """What is wrong with the default of a schema: one sentence for each value in it."""
    schema = node.value
    if not isinstance(schema, dict) or "default" not in schema:
        return
    value = schema["default"]
    if value is None and schema.get("nullable") is True:
        return
    yield from _problems(node, _misfits(node, schema, value))


def _misfits(node: Visit, schema: dict[str, Any], value: object) -> Iterable[Any]:
    """Errors of openapi-schema-validator, or what is known to be like them; the quickest way first."""
    told = misfits(node.walk.document, node.at, schema, value)
    if told is not None:
        return told
    return () if _fits(node, schema, value) else _errors(node, value)


def _fits(node: Visit, schema: dict[str, Any], value: object) -> bool:
    """Whether a value fits for certain, by a validator that knows less of OpenAPI and is there already.

    What leads out of the schema, and what is null by `nullable`, is for the other to judge.
    """
    is_new = node.walk.document.version >= (3, 1)
    class_ = Draft202012Validator if is_new else Draft4Validator
    try:
        validator = class_(
            schema, validate_formats=True, formats=_FORMATS, offline=True
        )
        return bool(validator.is_valid(value))
    except ValueError:  # a reference that leads out, a keyword of another dialect
        return False


def _errors(node: Visit, value: object) -> list[Any]:
    """The errors of openapi-schema-validator; none where it cannot make anything of the schema."""
    version = node.walk.document.version
    class_ = _validators()[max(version, (3, 0))]
    validator = class_(
        node.value,
        _resolver=_Resolver(node.walk.document, node.at),
        format_checker=class_.FORMAT_CHECKER,
    )
    try:
        return list(validator.iter_errors(value))
    except (
        Exception
    ):  # a pattern that is none, a bound that is text: said where they are
        return []


def _validators() -> dict[tuple[int, int], Any]:
    # Worth a fifth of a second, and most descriptions have no default that needs it.
    from openapi_schema_validator import OAS30Validator, OAS31Validator, OAS32Validator

    return {(3, 0): OAS30Validator, (3, 1): OAS31Validator, (3, 2): OAS32Validator}


@dataclass(frozen=True, slots=True)
class _Resolved:
    contents: object
    resolver: _Resolver


@dataclass(frozen=True, slots=True)
class _Resolver:
    """What a validator of `jsonschema` asks of a resolver of `referencing`, answered by `refs`."""

    document: Document
    at: str

    def lookup(self, ref: str) -> _Resolved:
        at, value = resolve(self.document, ref, self.at)
        return _Resolved(value, _Resolver(self.document, at))

    def in_subresource(self, subresource: object) -> _Resolver:
        return self


def _problems(node: Visit, errors: Iterable[Any]) -> Iterator[Problem]:
    by_path: dict[tuple[str | int, ...], list[Any]] = {}
    for error in errors:
        by_path.setdefault(tuple(error.absolute_path), []).append(error)
    for path, found in by_path.items():
        at = pointer.child(node.below("default"), *path)
        subject = repr(str((("default",) + path)[-1]))
        what = _sentence(subject, found)
        hint = "let the schema allow null, or leave the default out"
        is_null = found[0].instance is None
        yield Problem(what, at=at, hint=hint if is_null else "")


def _sentence(subject: str, errors: list[Any]) -> str:
    """One sentence about one value: its type where that is wrong, else all that is missing."""
    error = next((e for e in errors if e.validator == "type"), errors[0])
    found = f"{subject} is {kind(error.instance)}"
    match error.validator:
        case "type":
            return f"{found}, not {named_types(error.validator_value)}"
        case "anyOf" | "oneOf":
            return f"{found}, which '{error.validator}' does not allow"
        case "enum":
            options = ", ".join(map(str, error.validator_value))
            return shortened(f"{subject} is {error.instance!r}, none of {options}")
        case "required":
            return shortened(f"{subject} lacks {_missing(errors)}")
        case _:
            return shortened(f"{subject}: {error.message}")


def _missing(errors: list[Any]) -> str:
    keys = (
        key
        for error in errors
        if error.validator == "required"
        for key in error.validator_value
        if key not in error.instance
    )
    return ", ".join(repr(key) for key in dict.fromkeys(keys))
