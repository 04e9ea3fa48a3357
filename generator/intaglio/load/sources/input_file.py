"""The record of one file that a run has read: a later run compares it to learn whether it changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from intaglio.errors import IntaglioError, Problem
from intaglio.load.sources.root_location import RootLocation


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file on disk.

    `argument` is the path of the description or overlay as the user typed it, `uri` the name of the file
    relative to that. `digest` is that of its bytes, or of the problem that kept it from being read.
    """

    argument: str
    uri: str
    digest: str


def record_content(
    location: RootLocation, uri: str, content: bytes
) -> InputFile | None:
    """Makes the record of a file that was read; `None` for the response of a server."""
    return _record(location, uri, _digest(content))


def record_problem(
    location: RootLocation, uri: str, problem: Problem
) -> InputFile | None:
    """Makes the record of a file that could not be read; `None` if a server was asked."""
    return _record(location, uri, _digest_problem(problem))


def collect_records(
    records: Iterable[InputFile | None],
) -> tuple[InputFile, ...] | None:
    """The records; `None` if one is missing, because then nobody knows what a later run reads."""
    known = tuple(records)
    complete = tuple(each for each in known if each is not None)
    return complete if len(complete) == len(known) else None


def is_unchanged(file: InputFile, allow: tuple[str, ...]) -> bool:
    """True if the file has the same bytes today, or cannot be read for the same reason.

    `allow` holds the folders and URL prefixes that references may lead to, as in `load_description`.
    """
    location = RootLocation.from_argument(file.argument, allow)
    if location.is_fetched(file.uri):
        return False
    try:
        _, content = location.read(file.uri)
        return _digest(content) == file.digest
    except IntaglioError as error:
        return _digest_problem(error.problems[0]) == file.digest


def _record(location: RootLocation, uri: str, digest: str) -> InputFile | None:
    if location.is_fetched(uri):
        return None
    return InputFile(location.argument, uri, digest)


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def _digest_problem(problem: Problem) -> str:
    return _digest(f"refused {problem!r}".encode("utf-8", "backslashreplace"))
