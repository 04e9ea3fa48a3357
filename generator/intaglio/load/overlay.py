"""OpenAPI Overlay 1.0 and 1.1: changes to a description that its user may not or will not edit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import jsonschema_rs
from jsonpath import JSONPathEnvironment, JSONPathError

from intaglio.errors import IntaglioError, Problem
from intaglio.load import pointer
from intaglio.load.validate.findings import MASK, Finding, findings_of

Keys = tuple[str | int, ...]
Change = Callable[[Any], Any]

_PATHS = JSONPathEnvironment(strict=True)

_TEXT = {"type": "string"}
_EXTENSIBLE = {"patternProperties": {"^x-": True}, "additionalProperties": False}
_ACTION = {
    "type": "object",
    "required": ["target"],
    "properties": {
        "target": {"type": "string", "pattern": r"^\$"},
        "description": _TEXT,
        "update": True,
        "copy": {"type": "string", "pattern": r"^\$"},
        "remove": {"type": "boolean"},
    },
    **_EXTENSIBLE,
}
_SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["overlay", "info", "actions"],
    "properties": {
        "overlay": {"type": "string", "pattern": r"^1\.[01]\.\d+$"},
        "info": {
            "type": "object",
            "required": ["title", "version"],
            "properties": {"title": _TEXT, "version": _TEXT, "description": _TEXT},
            **_EXTENSIBLE,
        },
        "extends": _TEXT,
        "actions": {
            "type": "array",
            "minItems": 1,
            "uniqueItems": True,
            "items": _ACTION,
        },
    },
    **_EXTENSIBLE,
}
_REMOVED = object()


@dataclass(frozen=True, slots=True)
class Overlaid:
    """The changed description, and a warning for each action that changed nothing.

    The pointers of the warnings lead into the overlay: `#/actions/0/target`.
    """

    data: object
    warnings: tuple[Problem, ...]


def apply(data: object, overlay: object) -> Overlaid:
    """The description with the actions of the overlay done in order; `data` itself is not touched.

    Raises `IntaglioError`, its pointers leading into the overlay, for what is no overlay of version
    1.0 or 1.1, for a target that is no JSONPath, and for an update that does not fit its target.
    """
    check(overlay)
    assert isinstance(overlay, dict)
    warnings: list[Problem] = []
    for index, action in enumerate(overlay["actions"]):
        at = pointer.child("#", "actions", index)
        places = [
            match for match, _ in _matches(action["target"], data, f"{at}/target")
        ]
        if not places:
            warnings.append(_nothing(action["target"], f"{at}/target"))
        data = _done(data, action, places, at)
    return Overlaid(data, tuple(warnings))


def check(overlay: object) -> None:
    """Raises `IntaglioError` with everything that keeps this from being an overlay."""
    errors = jsonschema_rs.iter_errors(_SCHEMA, overlay, mask=MASK.strip())
    problems = [_refused(overlay, f) for error in errors for f in findings_of(error)]
    if problems:
        raise IntaglioError(*problems)


def _refused(overlay: object, found: Finding) -> Problem:
    at = pointer.child("#", *found.keys)
    match overlay:
        case {"overlay": str(version)} if found.keys == ("overlay",):
            what = f"unsupported version of Overlay: {version!r}"
            return Problem(what, at=at, hint="Overlay 1.0 and 1.1 are supported")
        case _:
            return Problem(found.what, at=at)


def _nothing(target: str, at: str) -> Problem:
    what = f"the target {target!r} matches nothing"
    hint = "the action changes nothing; look at the spelling of its keys"
    return Problem(what, at=at, hint=hint, severity="warning")


def _matches(path: str, data: Any, at: str) -> Iterator[tuple[Keys, Any]]:
    """Where a JSONPath (RFC 9535) leads: each place once, with the value there."""
    try:
        found = {match.parts: match.obj for match in _PATHS.finditer(path, data)}
    except JSONPathError as error:
        what = f"{path!r} is no JSONPath: {str(error).partition(chr(10))[0]}"
        raise IntaglioError(Problem(what, at=at)) from error
    yield from found.items()


def _done(data: Any, action: Mapping[str, Any], places: list[Keys], at: str) -> Any:
    """One action: `remove` before `update` before `copy` (Overlay 1.1, 4.4.3)."""
    if action.get("remove") is True:
        return _removed(data, places, at)
    if "update" in action:
        return _updated(data, places, action["update"], f"{at}/update")
    if "copy" in action:
        return _updated(data, places, _copied(data, action["copy"], at), f"{at}/copy")
    return data


def _copied(data: Any, path: str, at: str) -> Any:
    values = [value for _, value in _matches(path, data, f"{at}/copy")]
    if len(values) != 1:
        what = f"the copied path {path!r} matches {len(values)} values, not one"
        raise IntaglioError(Problem(what, at=f"{at}/copy"))
    return values[0]


def _removed(data: Any, places: list[Keys], at: str) -> Any:
    """Without the values at these places, the last of a list first, so that indexes stay true."""
    if () in places:
        raise IntaglioError(Problem("the whole description cannot be removed", at=at))
    for keys in sorted(places, key=_order, reverse=True):
        data = changed(data, keys, lambda _: _REMOVED)
    return data


def _order(keys: Keys) -> tuple[tuple[int, str], ...]:
    return tuple((k, "") if isinstance(k, int) else (-1, k) for k in keys)


def _updated(data: Any, places: list[Keys], update: Any, at: str) -> Any:
    for keys in places:
        data = changed(data, keys, lambda value: _updated_value(value, update, at))
    return data


def _updated_value(value: Any, update: Any, at: str) -> Any:
    """What an update makes of the value that its target selects (Overlay 1.1, 4.4.3)."""
    if isinstance(value, list):
        return [*value, *(update if isinstance(update, list) else (update,))]
    if isinstance(value, dict) != isinstance(update, dict):
        what = "the update does not fit its target: one is a mapping, the other is not"
        raise IntaglioError(Problem(what, at=at))
    return merged(value, update)


def merged(value: Any, update: Any) -> Any:
    """Mappings merge key by key, lists are put behind each other, all else is replaced."""
    if isinstance(value, dict) and isinstance(update, dict):
        both = {k: merged(value[k], update[k]) for k in update if k in value}
        return {**value, **update, **both}
    if isinstance(value, list) and isinstance(update, list):
        return [*value, *update]
    return update


def changed(data: Any, keys: Keys, change: Change) -> Any:
    """A copy of the data with one value changed; what lies beside the way to it is shared."""
    if not keys:
        return change(data)
    key, rest = keys[0], keys[1:]
    copy: Any = list(data) if isinstance(data, list) else dict(data)
    below = changed(copy[key], rest, change)
    if below is _REMOVED:
        del copy[key]
    else:
        copy[key] = below
    return copy
