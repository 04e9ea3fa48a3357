"""OpenAPI Overlay 1.0 and 1.1: a file of changes that are applied to a description.

The description itself is not edited: it often belongs to somebody else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import jsonschema_rs
from jsonpath import JSONPathEnvironment, JSONPathError

from intaglio.errors import IntaglioError, Problem
from intaglio.load.document import Resource
from intaglio.load.locate import locate_problems
from intaglio.load.pointer import join_pointer
from intaglio.load.validate.schema_errors import MASK, Keys, describe_error

Change = Callable[[Any], Any]

_PATHS = JSONPathEnvironment(strict=True)

_STRING = {"type": "string"}
_EXTENSIBLE = {"patternProperties": {"^x-": True}, "additionalProperties": False}
_ACTION = {
    "type": "object",
    "required": ["target"],
    "properties": {
        "target": {"type": "string", "pattern": r"^\$"},
        "description": _STRING,
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
            "properties": {
                "title": _STRING,
                "version": _STRING,
                "description": _STRING,
            },
            **_EXTENSIBLE,
        },
        "extends": _STRING,
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
"""What a change returns for a value that is to be removed."""


def apply_overlay(
    root: Resource, overlay: Resource
) -> tuple[Resource, tuple[Problem, ...]]:
    """The root with the changes of an overlay; its `text` stays what the user wrote.

    Also returns a warning for each action that changes nothing. All problems are placed in the overlay.

    Raises:
        IntaglioError: if `overlay` is no overlay of a supported version, or cannot be applied.
    """
    try:
        data, warnings = apply_actions(root.data, overlay.data)
    except IntaglioError as error:
        located = locate_problems(error.problems, {"": overlay})
        raise IntaglioError(*located) from error
    return replace(root, data=data), locate_problems(warnings, {"": overlay})


def apply_actions(data: object, overlay: object) -> tuple[object, list[Problem]]:
    """The data after the actions of the overlay, in their order; `data` itself does not change.

    Also returns a warning for each action that changes nothing. Pointers lead into the overlay.

    Raises:
        IntaglioError: for what is no overlay of version 1.0 or 1.1, for a target that is no JSONPath, and
            for an update that does not fit its target.
    """
    check_overlay(overlay)
    assert isinstance(overlay, dict)
    warnings: list[Problem] = []
    for index, action in enumerate(overlay["actions"]):
        at = join_pointer("#", "actions", index)
        target = action["target"]
        matches = _find_matches(target, data, f"{at}/target")
        if not matches:
            what = f"the target {target!r} matches nothing"
            hint = "the action changes nothing; look at the spelling of its keys"
            warnings.append(Problem(what, f"{at}/target", hint, severity="warning"))
        data = _apply_action(data, action, list(matches), at)
    return data, warnings


def check_overlay(overlay: object) -> None:
    """Raises `IntaglioError` with everything that keeps this from being an overlay."""
    errors = jsonschema_rs.iter_errors(_SCHEMA, overlay, mask=MASK.strip())
    found = (
        problem for error in errors for problem in describe_error(error, _point_to)
    )
    problems = [_name_version(overlay, problem) for problem in found]
    if problems:
        raise IntaglioError(*problems)


def _point_to(keys: Keys) -> str:
    return join_pointer("#", *keys)


def _name_version(overlay: object, problem: Problem) -> Problem:
    match overlay:
        case {"overlay": str(version)} if problem.at == "#/overlay":
            what = f"unsupported version of Overlay: {version!r}"
            return Problem(what, problem.at, "Overlay 1.0 and 1.1 are supported")
        case _:
            return problem


def _find_matches(path: str, data: Any, at: str) -> dict[Keys, Any]:
    """Every value that a JSONPath (RFC 9535) selects, by the keys that lead to it."""
    try:
        return {match.parts: match.obj for match in _PATHS.finditer(path, data)}
    except JSONPathError as error:
        what = f"{path!r} is no JSONPath: {str(error).partition(chr(10))[0]}"
        raise IntaglioError(Problem(what, at=at)) from error


def _apply_action(
    data: Any, action: Mapping[str, Any], targets: list[Keys], at: str
) -> Any:
    """Applies one action: `remove` comes before `update` before `copy` (Overlay 1.1, 4.4.3)."""
    if action.get("remove") is True:
        return _remove_values(data, targets, at)
    if "update" in action:
        return _update_values(data, targets, action["update"], f"{at}/update")
    if "copy" in action:
        copied = _find_copied_value(data, action["copy"], f"{at}/copy")
        return _update_values(data, targets, copied, f"{at}/copy")
    return data


def _find_copied_value(data: Any, path: str, at: str) -> Any:
    values = list(_find_matches(path, data, at).values())
    if len(values) != 1:
        what = f"the copied path {path!r} matches {len(values)} values, not one"
        raise IntaglioError(Problem(what, at=at))
    return values[0]


def _remove_values(data: Any, targets: list[Keys], at: str) -> Any:
    if () in targets:
        raise IntaglioError(Problem("the whole description cannot be removed", at=at))
    # The last item of a list goes first, so that the other indexes stay right.
    for keys in sorted(targets, key=_get_removal_order, reverse=True):
        data = _replace_value(data, keys, lambda _: _REMOVED)
    return data


def _get_removal_order(keys: Keys) -> tuple[tuple[int, str], ...]:
    return tuple((k, "") if isinstance(k, int) else (-1, k) for k in keys)


def _update_values(data: Any, targets: list[Keys], update: Any, at: str) -> Any:
    for keys in targets:
        data = _replace_value(data, keys, lambda value: _update(value, update, at))
    return data


def _update(value: Any, update: Any, at: str) -> Any:
    """The value of a target after an update (Overlay 1.1, 4.4.3)."""
    if isinstance(value, list):
        return [*value, *(update if isinstance(update, list) else (update,))]
    if isinstance(value, dict) != isinstance(update, dict):
        what = "the update does not fit its target: one is a mapping, the other is not"
        raise IntaglioError(Problem(what, at=at))
    return _merge(value, update)


def _merge(value: Any, update: Any) -> Any:
    """Merges mappings key by key and appends lists; replaces every other value."""
    if isinstance(value, dict) and isinstance(update, dict):
        both = {k: _merge(value[k], update[k]) for k in update if k in value}
        return {**value, **update, **both}
    if isinstance(value, list) and isinstance(update, list):
        return [*value, *update]
    return update


def _replace_value(data: Any, keys: Keys, change: Change) -> Any:
    """A copy of the data with one value changed; all values that stay the same are shared."""
    if not keys:
        return change(data)
    key, rest = keys[0], keys[1:]
    copy: Any = list(data) if isinstance(data, list) else dict(data)
    child = _replace_value(copy[key], rest, change)
    if child is _REMOVED:
        del copy[key]
    else:
        copy[key] = child
    return copy
