"""The one place that resolves references: a `$ref` and where it stands -> canonical pointer and value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches
from urllib.parse import unquote

from intaglio.errors import IntaglioError, Problem
from intaglio.load.document import Document
from intaglio.load.pointer import (
    join_pointer,
    parent_pointer,
    split_pointer,
    unescape_token,
)
from intaglio.load.references.reachable_files import list_candidate_uris
from intaglio.load.sources.root_location import join_uri

Target = tuple[str, object]

INNER = ("#/$defs/", "#/definitions/")
"""References that may name a key of a schema around them, if the root of the file has none."""

MAX_STEPS = 100
"""References that one pointer may pass through: more than anyone writes, fewer than recursion allows."""


def resolve_reference(document: Document, ref: str, base: str) -> Target:
    """The canonical pointer and the value that `ref` names. The value may be a reference again.

    `base` is the canonical pointer of the value that holds the reference. The result is in the user's
    own dialect (OpenAPI 3.1, 4.8.23; JSON Schema 2020-12, core 8.2).

    Raises:
        IntaglioError: if the reference leads nowhere.
    """
    key = base.partition("#")[0], ref
    if (found := document.resolved.get(key)) is not None:
        return found
    if (found := _find_target(document, ref, base)) is None:
        raise IntaglioError(_make_dangling_problem(document, ref, base))
    if not document.base_uris and not ref.startswith(INNER):
        # The result depends on the file alone, not on the place in it.
        document.resolved[key] = found
    return found


def _find_target(document: Document, ref: str, base: str) -> Target | None:
    uri, fragment = _split_reference(ref)
    starts = (
        *_list_starts(document, uri, base),
        *_list_inner_starts(uri, fragment, base),
    )
    targets = (_follow_fragment(document, start, fragment) for start in starts)
    return next((target for target in targets if target is not None), None)


def resolve_reference_chain(document: Document, ref: str, base: str) -> Target:
    """Follows `ref`, and every reference that it leads to, until a value that is no reference.

    Raises:
        IntaglioError: if a reference leads nowhere, and for references in a circle.
    """
    trail = [base]
    at, value = resolve_reference(document, ref, base)
    while isinstance(value, dict) and isinstance(value.get("$ref"), str):
        if at in trail:
            raise IntaglioError(_make_circle_problem([*trail[trail.index(at) :], at]))
        trail.append(at)
        at, value = resolve_reference(document, value["$ref"], at)
    return at, value


def find_value(document: Document, at: str) -> object:
    """The value at a canonical pointer, in the user's own dialect; `None` if there is none."""
    uri, tokens = split_pointer(at)
    value = document.resources[uri].data if uri in document.resources else None
    for token in tokens:
        below = _get_child(value, token)
        if below is None:
            return None
        value = below[0]
    return value


def find_canonical_pointer(document: Document, keys: tuple[str | int, ...]) -> str:
    """The pointer of the value that `keys` lead to from the root, through references."""
    root = document.resources[""].data
    found = _walk(document, "#", root, tuple(str(key) for key in keys))
    return found[0] if found else join_pointer("#", *keys)


def _split_reference(ref: str) -> tuple[str, str]:
    uri_part, _, fragment = ref.partition("#")
    return uri_part, fragment


def _list_starts(document: Document, uri_part: str, base: str) -> Iterator[str]:
    """Yields the pointers that the fragment of a reference may start from, likeliest first."""
    uri = base.partition("#")[0]
    base_uri = _find_base_uri_at(document, base)
    for name in (
        uri_part if base_uri is None else join_uri(base_uri, uri_part),
        uri_part,
    ):
        if name in document.anchors:
            yield document.anchors[name]
    if not uri_part:
        yield f"{uri}#"
        return
    for each in list_candidate_uris(
        document.location, document.resources[uri], uri_part
    ):
        if each in document.resources:
            yield f"{each}#"


def _list_inner_starts(uri_part: str, fragment: str, base: str) -> Iterator[str]:
    """Yields the values around a reference to `#/$defs/...`, innermost first.

    Generators of schemas write them so into one file; they are used if the file has no such key.
    """
    at = None if uri_part else parent_pointer(base)
    while at is not None and f"#{fragment}".startswith(INNER):
        yield at
        at = parent_pointer(at)


def _find_base_uri_at(document: Document, base: str) -> str | None:
    """The base URI at a pointer, if the file or a schema around it declares one."""
    at: str | None = base if document.base_uris else None
    while at is not None:
        if at in document.base_uris:
            return document.base_uris[at]
        at = parent_pointer(at)
    return None


def _follow_fragment(document: Document, start: str, fragment: str) -> Target | None:
    if fragment and not fragment.startswith("/"):
        return _find_anchor(document, start, unquote(fragment))
    value = find_value(document, start)
    # Some authors write `%` itself, which has to be `%25` in a URI.
    for path in dict.fromkeys((unquote(fragment), fragment)):
        target = _walk(document, start, value, _split_path(path))
        if target is not None:
            return target
    return None


def _split_path(path: str) -> tuple[str, ...]:
    return tuple(unescape_token(token) for token in path.split("/")[1:])


def _find_anchor(document: Document, start: str, anchor: str) -> Target | None:
    base = document.base_uris.get(start, start.partition("#")[0])
    at = document.anchors.get(f"{base}#{anchor}")
    return (at, find_value(document, at)) if at is not None else None


def _walk(
    document: Document, at: str, value: object, tokens: tuple[str, ...], steps: int = 0
) -> Target | None:
    """Follows keys and indexes from a value, and the references that it meets on the way."""
    for position, token in enumerate(tokens):
        below = _get_child(value, token)
        if below is None:
            return _walk_through_reference(
                document, at, value, tokens[position:], steps + 1
            )
        at, value = join_pointer(at, token), below[0]
    return at, value


def _get_child(value: object, token: str) -> tuple[object] | None:
    """The value of a key or index in a tuple, `None` if there is none (RFC 6901, section 4)."""
    if isinstance(value, dict):
        return (value[token],) if token in value else None
    if isinstance(value, list) and token.isdecimal() and str(int(token)) == token:
        return (value[int(token)],) if int(token) < len(value) else None
    return None


def _walk_through_reference(
    document: Document, at: str, value: object, tokens: tuple[str, ...], steps: int
) -> Target | None:
    ref = value.get("$ref") if isinstance(value, dict) else None
    if not isinstance(ref, str) or steps > MAX_STEPS:
        return None
    uri_part, fragment = _split_reference(ref)
    keys = _split_path(unquote(fragment)) + tokens
    for start in _list_starts(document, uri_part, at):
        target = _walk(document, start, find_value(document, start), keys, steps)
        if target is not None:
            return target
    return None


def _make_circle_problem(trail: list[str]) -> Problem:
    what = f"references go round in a circle: {' -> '.join(trail)}"
    return Problem(what, at=trail[0], hint="let one of them hold the value itself")


def _make_dangling_problem(document: Document, ref: str, base: str) -> Problem:
    holder = find_value(document, base)
    is_holder = isinstance(holder, dict) and holder.get("$ref") == ref
    at = join_pointer(base, "$ref") if is_holder else base
    uri_part, fragment = _split_reference(ref)
    start = next(_list_starts(document, uri_part, base), None)
    if start is None:
        return replace(_make_missing_file_problem(document, ref, uri_part, base), at=at)
    what = f"reference '{ref}' leads nowhere"
    return Problem(what, at=at, hint=_suggest_target(document, start, fragment))


def _make_missing_file_problem(
    document: Document, ref: str, uri_part: str, base: str
) -> Problem:
    resource = document.resources[base.partition("#")[0]]
    uris = list_candidate_uris(document.location, resource, uri_part)
    causes = [document.missing[uri] for uri in uris if uri in document.missing]
    if not causes:
        return Problem(f"reference '{ref}' leads to no file that was read")
    cause = causes[0]
    place = f"{cause.place.path}:{cause.place.line}: " if cause.place else ""
    return Problem(f"reference '{ref}': {place}{cause.what}", hint=cause.hint)


def _suggest_target(document: Document, start: str, fragment: str) -> str:
    """Names the key that was probably meant, or what exists where the fragment ends."""
    if fragment and not fragment.startswith("/"):
        return f"no '$anchor' is called '{fragment}'"
    at, value = start, find_value(document, start)
    for token in _split_path(unquote(fragment)):
        below = _get_child(value, token)
        if below is None:
            return _suggest_key(at, value, token)
        at, value = join_pointer(at, token), below[0]
    return ""


def _suggest_key(at: str, value: object, token: str) -> str:
    if isinstance(value, list):
        return f"'{at}' has {len(value)} items, counted from 0"
    if not isinstance(value, dict) or not value:
        return f"nothing stands below '{at}'"
    close = get_close_matches(token, value, n=1)
    if close:
        return f"did you mean '{join_pointer(at, close[0])}'?"
    keys = list(value)
    more = f" and {len(keys) - 6} more" if len(keys) > 6 else ""
    return f"'{at}' has {', '.join(keys[:6])}{more}"
