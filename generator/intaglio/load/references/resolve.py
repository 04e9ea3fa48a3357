"""The one gate for references: `$ref` text and where it stands -> canonical pointer and value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches
from urllib.parse import unquote

from intaglio.errors import IntaglioError, Problem
from intaglio.load.references import anchors as names
from intaglio.load import pointer
from intaglio.load.references.reachable_files import candidates
from intaglio.load.document import Document
from intaglio.load.sources.site import absolute

Found = tuple[str, object]

INNER = ("#/$defs/", "#/definitions/")
"""References that may mean a schema around them, where the top of the file has no such key."""

MAX_STEPS = 100
"""References on the way of one reference: more than anyone writes, fewer than recursion allows."""


def resolve(document: Document, ref: str, base: str) -> Found:
    """The canonical pointer and the value that `ref` names, one step far.

    `base` is the canonical pointer of the node that holds the reference. The value is the user's own,
    in their dialect. Raises `IntaglioError` where the reference leads nowhere.
    """
    key = base.partition("#")[0], ref
    if (found := document.resolved.get(key)) is not None:
        return found
    if (found := _found(document, ref, base)) is None:
        raise IntaglioError(_dangling(document, ref, base))
    if not document.scopes and not ref.startswith(INNER):
        document.resolved[key] = found  # wherever in the file it stands
    return found


def _found(document: Document, ref: str, base: str) -> Found | None:
    part, fragment = _parts(ref)
    homes = (*_homes(document, part, base), *_inner_homes(part, fragment, base))
    entered = (_enter(document, home, fragment) for home in homes)
    return next((found for found in entered if found is not None), None)


def resolve_chain(document: Document, ref: str, base: str) -> Found:
    """Follows `ref`, and any reference that it leads to, until a value that is none.

    Raises `IntaglioError` as `resolve` does, and for a loop, naming it.
    """
    trail = [base]
    at, value = resolve(document, ref, base)
    while isinstance(value, dict) and isinstance(value.get("$ref"), str):
        if at in trail:
            raise IntaglioError(_loop([*trail[trail.index(at) :], at]))
        trail.append(at)
        at, value = resolve(document, value["$ref"], at)
    return at, value


def value_at(document: Document, at: str) -> object:
    """The value at a canonical pointer of the user's own data, or `None`."""
    uri, tokens = pointer.split(at)
    value = document.resources[uri].data if uri in document.resources else None
    for token in tokens:
        below = step(value, token)
        if below is None:
            return None
        value = below[0]
    return value


def canonical(document: Document, keys: tuple[str | int, ...]) -> str:
    """The pointer of what stands at `keys` below the root, walked through references on the way."""
    root = document.resources[""].data
    found = _walk(document, "#", root, tuple(str(key) for key in keys))
    return found[0] if found else pointer.child("#", *keys)


def _parts(ref: str) -> tuple[str, str]:
    part, _, fragment = ref.partition("#")
    return part, fragment


def _homes(document: Document, part: str, base: str) -> Iterator[str]:
    """The pointers that the fragment of a reference may start from, likeliest first."""
    uri = base.partition("#")[0]
    scope = _scope(document, base)
    for name in (part if scope is None else absolute(scope, part), part):
        if name in document.names:
            yield document.names[name]
    if not part:
        yield f"{uri}#"
        return
    for each in candidates(document.site, document.resources[uri], part):
        if each in document.resources:
            yield f"{each}#"


def _inner_homes(part: str, fragment: str, base: str) -> Iterator[str]:
    """The values around a reference to `#/$defs/...`, for schemas that were pasted in with theirs.

    Only tried where the file itself has no such definition; generators of schemas write it so.
    """
    at = None if part else pointer.parent(base)
    while at is not None and f"#{fragment}".startswith(INNER):
        yield at
        at = pointer.parent(at)


def _scope(document: Document, base: str) -> str | None:
    """The base URI at a pointer, where the file or a schema on the way declares one."""
    at: str | None = base if document.scopes else None
    while at is not None:
        if at in document.scopes:
            return document.scopes[at]
        at = pointer.parent(at)
    return None


def _enter(document: Document, home: str, fragment: str) -> Found | None:
    if fragment and not fragment.startswith("/"):
        return _anchored(document, home, unquote(fragment))
    decoded = unquote(fragment)
    start = value_at(document, home)
    for path in dict.fromkeys((decoded, fragment)):
        tokens = tuple(pointer.unescape(token) for token in path.split("/")[1:])
        found = _walk(document, home, start, tokens)
        if found is not None:
            return found
    return None


def _anchored(document: Document, home: str, anchor: str) -> Found | None:
    base = document.scopes.get(home, home.partition("#")[0])
    at = document.names.get(f"{base}#{anchor}")
    return (at, value_at(document, at)) if at is not None else None


def _walk(
    document: Document, at: str, value: object, tokens: tuple[str, ...], steps: int = 0
) -> Found | None:
    """Goes down by keys and indexes, and through a reference where the way leads through one."""
    for position, token in enumerate(tokens):
        below = step(value, token)
        if below is None:
            return _through(document, at, value, tokens[position:], steps + 1)
        at, value = pointer.child(at, token), below[0]
    return at, value


def step(value: object, token: str) -> tuple[object] | None:
    """What stands under a key of a mapping or an index of a list (RFC 6901, section 4)."""
    if isinstance(value, dict):
        return (value[token],) if token in value else None
    if isinstance(value, list) and token.isdecimal() and str(int(token)) == token:
        return (value[int(token)],) if int(token) < len(value) else None
    return None


def _through(
    document: Document, at: str, value: object, tokens: tuple[str, ...], steps: int
) -> Found | None:
    ref = value.get("$ref") if isinstance(value, dict) else None
    if not isinstance(ref, str) or steps > MAX_STEPS:
        return None
    part, fragment = _parts(ref)
    own = tuple(pointer.unescape(token) for token in unquote(fragment).split("/")[1:])
    for home in _homes(document, part, at):
        found = _walk(document, home, value_at(document, home), own + tokens, steps)
        if found is not None:
            return found
    return None


def _loop(trail: list[str]) -> Problem:
    what = f"references go round in a circle: {' -> '.join(trail)}"
    return Problem(what, at=trail[0], hint="let one of them hold the value itself")


def _dangling(document: Document, ref: str, base: str) -> Problem:
    """Why a reference leads nowhere, said at the reference."""
    holder = value_at(document, base)
    own = isinstance(holder, dict) and holder.get("$ref") == ref
    at = pointer.child(base, "$ref") if own else base
    part, fragment = _parts(ref)
    home = next(_homes(document, part, base), None)
    if home is None:
        return replace(_unread(document, ref, part, base), at=at)
    what = f"reference '{ref}' leads nowhere"
    return Problem(what, at=at, hint=_nearest(document, home, fragment))


def _unread(document: Document, ref: str, part: str, base: str) -> Problem:
    resource = document.resources[base.partition("#")[0]]
    uris = candidates(document.site, resource, part)
    causes = [document.missing[uri] for uri in uris if uri in document.missing]
    if not causes:
        return Problem(f"reference '{ref}' leads to no file that was read")
    cause = causes[0]
    place = f"{cause.place.path}:{cause.place.line}: " if cause.place else ""
    return Problem(f"reference '{ref}': {place}{cause.what}", hint=cause.hint)


def _nearest(document: Document, home: str, fragment: str) -> str:
    """What stands where the way of a reference ends, and the key that was probably meant."""
    if fragment and not fragment.startswith("/"):
        return f"no '$anchor' is called '{fragment}'"
    at, value = home, value_at(document, home)
    for part in unquote(fragment).split("/")[1:]:
        token = pointer.unescape(part)
        below = step(value, token)
        if below is None:
            return _instead(at, value, token)
        at, value = pointer.child(at, token), below[0]
    return ""


def _instead(at: str, value: object, token: str) -> str:
    if isinstance(value, list):
        return f"'{at}' has {len(value)} items, counted from 0"
    if not isinstance(value, dict) or not value:
        return f"nothing stands below '{at}'"
    close = get_close_matches(token, value, n=1)
    if close:
        return f"did you mean '{pointer.child(at, close[0])}'?"
    keys = list(value)
    more = f" and {len(keys) - 6} more" if len(keys) > 6 else ""
    return f"'{at}' has {', '.join(keys[:6])}{more}"
