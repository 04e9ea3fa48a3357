"""The checks of openapi-spec-validator that walk a description, each finding with where it was made.

The library says what is wrong but not where, stops at the first thing that it cannot walk over, and
compares each schema with all others; its checks are run here one level at a time to mend that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from jsonschema_path import SchemaPath
from openapi_spec_validator import (
    OpenAPIV2SpecValidator,
    OpenAPIV30SpecValidator,
    OpenAPIV31SpecValidator,
    OpenAPIV32SpecValidator,
)
from openapi_spec_validator.validation.exceptions import OpenAPIValidationError
from openapi_spec_validator.validation.keywords import SchemaValidator
from referencing import Specification
from referencing.jsonschema import DRAFT202012

from intaglio.read.finding import Keys, shortened
from intaglio.read.shape import kind

_VALIDATORS: dict[tuple[int, int], Any] = {
    (2, 0): OpenAPIV2SpecValidator,
    (3, 0): OpenAPIV30SpecValidator,
    (3, 1): OpenAPIV31SpecValidator,
    (3, 2): OpenAPIV32SpecValidator,
}

NO_SCHEMA = "a schema is a mapping"
Fetch = Callable[[str], object]
SchemaErrors = Callable[[object], Iterator[tuple[str, Keys]]]


@dataclass(frozen=True, slots=True)
class Traced:
    """A finding at `keys`, walked from the root and through references."""

    what: str
    keys: Keys


class _Walked(Exception):
    """Carries a finding up through the generators of the library."""

    def __init__(self, traced: Traced) -> None:
        super().__init__(traced.what)
        self.traced = traced


def walk(
    data: Mapping[str, Any],
    version: tuple[int, int],
    base_uri: str,
    fetch: Fetch,
    schema_errors: SchemaErrors,
) -> Iterator[Traced]:
    """Findings about what a JSON Schema cannot say: parameters, operationIds, defaults, schemas.

    `fetch` gives the data of another file by its URI; `schema_errors` checks one schema.
    """
    validator = _validator_class(version, schema_errors)
    path = SchemaPath.from_dict(
        data, base_uri=base_uri, handlers=_Handlers(fetch), specification=_LENIENT
    )
    checks = validator(path)
    for error in checks.root_validator(path):
        yield error.traced


def _id_of(contents: Any) -> str | None:
    return DRAFT202012.id_of(contents) if isinstance(contents, dict) else None


def _subresources_of(contents: Any) -> list[Any]:
    found = DRAFT202012.subresources_of(contents) if isinstance(contents, dict) else ()
    return [each for each in found if isinstance(each, dict)]


def _anchors_in(_: Specification[Any], contents: Any) -> list[Any]:
    found = DRAFT202012.anchors_in(contents) if isinstance(contents, dict) else ()
    return list(found)


_LENIENT = cast(Any, Specification)(
    name="lenient",
    id_of=_id_of,
    subresources_of=_subresources_of,
    anchors_in=_anchors_in,
    maybe_in_subresource=DRAFT202012.maybe_in_subresource,
)
"""JSON Schema that asks mappings alone for names: text where a schema belongs has none."""


class _Handlers(dict[str, Fetch]):
    """Answers for every scheme: what is not here is not fetched by the library either."""

    def __init__(self, fetch: Fetch) -> None:
        super().__init__()
        self.fetch = fetch

    def __contains__(self, scheme: object) -> bool:
        return True

    def __missing__(self, scheme: str) -> Fetch:
        return self.fetch


def _validator_class(version: tuple[int, int], schema_errors: SchemaErrors) -> Any:
    base = _VALIDATORS[version]
    checks = {
        name: _traced(check, schema_errors)
        for name, check in base.keyword_validators.items()
    }
    return type("TracedValidator", (base,), {"keyword_validators": checks})


def _traced(check: Any, schema_errors: SchemaErrors) -> Any:
    def call(self: Any, *args: Any, **kwargs: Any) -> Iterator[_Walked]:
        keys = _keys(args)
        try:
            for error in check.__call__(self, *args, **kwargs):
                yield error if isinstance(error, _Walked) else _walked(error, keys)
        except Exception as error:  # the library walks over what it knows only
            if not any(str(key).startswith("x-") for key in keys):
                yield _Walked(Traced(_broken(error), keys))

    members: dict[str, Any] = {"__call__": call}
    if issubclass(check, SchemaValidator):
        members |= _of_schemas(check, schema_errors)
    return type(f"Traced{check.__name__}", (check,), members)


def _of_schemas(check: Any, schema_errors: SchemaErrors) -> dict[str, Any]:
    """What makes the check of schemas linear: sets for its lists, a compiled meta-schema."""

    def prepare(self: Any, registry: Any) -> None:
        check.__init__(self, registry)
        self.visited_schema_ids = _Seen()
        self.meta_checked_schema_ids = _Seen()

    def meta(self: Any, schema: SchemaPath, value: object) -> _Walked | None:
        for what, keys in schema_errors(value):
            return _Walked(Traced(what, (*schema.parts, *keys)))
        return None

    return {"__init__": prepare, "_validate_schema_meta": meta}


class _Seen(set[int]):
    def append(self, item: int) -> None:
        self.add(item)


def _keys(args: tuple[Any, ...]) -> Keys:
    paths = (each for each in args if isinstance(each, SchemaPath))
    return next((tuple(path.parts) for path in paths), ())


def _walked(error: Any, keys: Keys) -> _Walked:
    """A finding of the library; what it says of a default it says below the schema."""
    if isinstance(error, OpenAPIValidationError):
        return _Walked(Traced(shortened(_said(error.message)), keys))
    return _Walked(Traced(_of_default(error), (*keys, "default")))


def _said(message: str) -> str:
    """The message, without the value that it may open with."""
    of_type = " is not of type 'object', 'boolean'"
    return NO_SCHEMA if message.endswith(of_type) else message


def _of_default(error: Any) -> str:
    if error.validator == "type":
        return f"'default' is {kind(error.instance)}, not of type {error.validator_value!r}"
    return shortened(f"'default': {error.message}")


def _broken(error: Exception) -> str:
    ref = getattr(error, "ref", None)
    if ref is not None:
        return shortened(f"not validated: reference '{ref}' leads nowhere")
    return shortened(f"not validated further: {type(error).__name__}: {error}")
