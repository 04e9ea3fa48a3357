"""Every file that a description reaches through its references, each read once."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from intaglio.errors import IntaglioError, Problem
from intaglio.load.references import anchors as names
from intaglio.load.sources import files as source
from intaglio.load.document import Resource, digest
from intaglio.load.sources.site import Site, absolute

_REFERENCE_KEYS = ("$ref", "$dynamicRef", "operationRef")
_TELLING = (*_REFERENCE_KEYS, "mapping")


@dataclass(frozen=True, slots=True)
class Closure:
    """The files by uri, and why each of the others could not be read.

    A file that is missing is no error yet: what names it may be an example.
    """

    resources: dict[str, Resource]
    missing: dict[str, Problem]


def load(site: Site, root: Resource) -> Closure:
    """Follows the references of `root`, and those of what they lead to."""
    closure = Closure({root.uri: root}, {})
    pending = [root]
    while pending:
        resource = pending.pop()
        for uri in _reached(site, resource):
            if uri not in closure.resources and uri not in closure.missing:
                pending += _open(site, uri, closure)
    return closure


def _open(site: Site, uri: str, closure: Closure) -> list[Resource]:
    try:
        resource = read(site, uri)
    except IntaglioError as error:
        closure.missing[uri] = error.problems[0]
        return []
    except ValueError:  # null bytes, lone surrogates, brackets that are no address
        closure.missing[uri] = Problem(f"{uri!r} is no valid path or URL")
        return []
    closure.resources[uri] = resource
    return [resource]


def read(site: Site, uri: str) -> Resource:
    """One file. Raises `IntaglioError` where it may not or cannot be read, or is no YAML or JSON."""
    content, shown = site.content(uri), site.shown(uri)
    text = source.decode(content, shown)
    return Resource(uri, shown, text, source.parse(text, shown), digest(content))


def _reached(site: Site, resource: Resource) -> Iterator[str]:
    for part in {each.partition("#")[0] for each in _references(resource.data)}:
        if part:
            yield from candidates(site, resource, part)


def candidates(site: Site, resource: Resource, part: str) -> tuple[str, ...]:
    """The uris that a reference (without fragment) may mean in this file, likeliest first.

    Against a `$self` the URL that it makes stands for the file at the same distance from this one;
    a description on disk that says where it is published is read from disk.
    """
    try:
        return tuple(dict.fromkeys(_candidates(site, resource, part)))
    except ValueError:
        return (part,)


def _candidates(site: Site, resource: Resource, part: str) -> Iterator[str]:
    base = names.base_of(resource)
    if base != resource.uri:
        yield _published(site, resource, base, absolute(base, part))
    yield site.join(resource.uri, part)


def _published(site: Site, resource: Resource, base: str, target: str) -> str:
    """The uri beside `resource` of what is published at `target`, it itself being at `base`."""
    if urlsplit(target)[:2] != urlsplit(base)[:2]:
        return site.join(resource.uri, target)
    folder = posixpath.dirname(urlsplit(base).path) or "."
    return site.join(
        resource.uri, posixpath.relpath(urlsplit(target).path or "/", folder)
    )


def _references(data: object) -> set[str]:
    """All text in the data that may be a reference; too much does no harm."""
    found: set[str] = set()
    seen: set[int] = set()
    pending = [data]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            if not value.keys().isdisjoint(_TELLING):
                found.update(_own(value))
            inner = list(value.values())
        else:
            inner = value if isinstance(value, list) else []
        for each in inner:
            if isinstance(each, (dict, list)) and id(each) not in seen:
                seen.add(id(each))
                pending.append(each)
    return found


def _own(value: dict[str, object]) -> Iterator[str]:
    for key in _REFERENCE_KEYS:
        reference = value.get(key)
        if isinstance(reference, str):
            yield reference
    mapping = value.get("mapping")
    if isinstance(mapping, dict) and "propertyName" in value:
        yield from (each for each in mapping.values() if _is_file(each))


def _is_file(value: object) -> bool:
    """Whether a value of a discriminator's mapping is a reference, and no name of a schema."""
    return isinstance(value, str) and (
        "/" in value or value.endswith((".yaml", ".yml", ".json"))
    )
