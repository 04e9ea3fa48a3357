"""The files of a description: the root file, and every file that it refers to, each read once."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import urlsplit

from intaglio.errors import IntaglioError, Problem
from intaglio.load.document import Resource
from intaglio.load.references.anchors import find_base_uri
from intaglio.load.sources.input_file import InputFile, record_content, record_problem
from intaglio.load.sources.root_location import RootLocation, join_uri
from intaglio.load.syntax.parse import decode_text, parse_text

_REFERENCE_KEYS = ("$ref", "$dynamicRef", "operationRef")
_KEYS = (*_REFERENCE_KEYS, "mapping")


def read_resource(
    location: RootLocation, uri: str
) -> tuple[Resource, InputFile | None]:
    """Reads and parses one file of the description at `location`, and makes its record.

    Raises:
        IntaglioError: if it may not be read, cannot be read, or is no YAML or JSON.
    """
    path, content = location.read(uri)
    record = record_content(location, uri, content)
    return _parse_resource(uri, path, content), record


def _parse_resource(uri: str, path: str, content: bytes) -> Resource:
    text = decode_text(content, path)
    return Resource(uri, path, text, parse_text(text, path))


def read_reachable_files(
    location: RootLocation, root: Resource
) -> tuple[dict[str, Resource], dict[str, Problem], list[InputFile | None]]:
    """Reads the files that `root` refers to, and those that they refer to.

    Returns the files by their uri, the problem of each that could not be read, and a record of both.
    A missing file is no error yet: a reference in an example is never followed.
    """
    resources = {root.uri: root}
    missing: dict[str, Problem] = {}
    records: list[InputFile | None] = []
    pending = [root]
    while pending:
        for uri in _list_referenced_uris(location, pending.pop()):
            if uri in resources or uri in missing:
                continue
            found, record = _try_to_read(location, uri)
            records.append(record)
            if isinstance(found, Problem):
                missing[uri] = found
            else:
                resources[uri] = found
                pending.append(found)
    return resources, missing, records


def _try_to_read(
    location: RootLocation, uri: str
) -> tuple[Resource | Problem, InputFile | None]:
    """The file, or why it cannot be read, with its record."""
    try:
        path, content = location.read(uri)
    except IntaglioError as error:
        return error.problems[0], record_problem(location, uri, error.problems[0])
    record = record_content(location, uri, content)
    try:
        return _parse_resource(uri, path, content), record
    except IntaglioError as error:
        return error.problems[0], record


def _list_referenced_uris(location: RootLocation, resource: Resource) -> Iterator[str]:
    references = _find_references(resource.data)
    for reference in {each.partition("#")[0] for each in references}:
        if reference:
            yield from list_candidate_uris(location, resource, reference)


def list_candidate_uris(
    location: RootLocation, resource: Resource, reference: str
) -> tuple[str, ...]:
    """The uris that a reference (without its fragment) in a file may name, likeliest first.

    A file with a `$self` is read from where it is, not from where it is published. So a reference of it
    names the file at the same distance from it as the reference is from `$self` (OpenAPI 3.2, 4.1.2.2).
    """
    try:
        uris = list(_resolve_published(location, resource, reference))
        uris.append(location.resolve_uri(resource.uri, reference))
        return tuple(dict.fromkeys(uris))
    except ValueError:
        return (reference,)


def _resolve_published(
    location: RootLocation, resource: Resource, reference: str
) -> Iterator[str]:
    base = find_base_uri(resource)
    if base == resource.uri:
        return
    target = join_uri(base, reference)
    if urlsplit(target)[:2] == urlsplit(base)[:2]:
        folder = posixpath.dirname(urlsplit(base).path) or "."
        target = posixpath.relpath(urlsplit(target).path or "/", folder)
    yield location.resolve_uri(resource.uri, target)


def _find_references(data: object) -> set[str]:
    """Every string in the data that may be a reference: one too many does no harm."""
    found: set[str] = set()
    seen: set[int] = set()
    pending = [data]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            if not value.keys().isdisjoint(_KEYS):
                found.update(_list_own_references(value))
            children = list(value.values())
        else:
            children = value if isinstance(value, list) else []
        for each in children:
            if isinstance(each, (dict, list)) and id(each) not in seen:
                seen.add(id(each))
                pending.append(each)
    return found


def _list_own_references(value: dict[str, object]) -> Iterator[str]:
    for key in _REFERENCE_KEYS:
        reference = value.get(key)
        if isinstance(reference, str):
            yield reference
    mapping = value.get("mapping")
    if isinstance(mapping, dict) and "propertyName" in value:
        for each in mapping.values():
            if isinstance(each, str) and _is_file_name(each):
                yield each


def _is_file_name(value: str) -> bool:
    """True if a value of a discriminator's mapping is a reference, not the name of a schema."""
    return "/" in value or value.endswith((".yaml", ".yml", ".json"))
