"""What a run has read, remembered so that a later one knows whether it would read the same."""

from __future__ import annotations

from dataclasses import dataclass

from intaglio.errors import IntaglioError, Problem
from intaglio.load.references import reachable_files as closure
from intaglio.load.document import Document, digest
from intaglio.load.sources.site import Site, site


@dataclass(frozen=True, slots=True)
class Trace:
    """One file: the `uri` that names it from the description or overlay that the user `typed`.

    `digest` tells its bytes, or the reason why there is none: what is missing has to stay missing.
    """

    typed: str
    uri: str
    digest: str


def traces(document: Document) -> tuple[Trace, ...] | None:
    """Every file that the description was read from, and every one that it could not be read from.

    `None` where a later run can only know by asking again: a server answered, or failed to.
    """
    home = document.site
    missing = document.missing
    read = [(home, each) for each in document.resources.values()]
    read += [(site(each.path), each) for each in document.overlays]
    asked = [
        *((where, each.uri) for where, each in read),
        *((home, x) for x in missing),
    ]
    if any(_fetches(*each) for each in asked):
        return None
    if not all(_still_missing(home, *each) for each in missing.items()):
        return None
    found = (Trace(where.typed, each.uri, each.digest) for where, each in read)
    return (*found, *(Trace(home.typed, uri, _said(home, uri)) for uri in missing))


def holds(trace: Trace, allow: tuple[str, ...]) -> bool:
    """Whether reading the file today, with the same permissions, gives the same."""
    where = site(trace.typed, allow)
    return not _fetches(where, trace.uri) and _said(where, trace.uri) == trace.digest


def _still_missing(home: Site, uri: str, problem: Problem) -> bool:
    """A file may appear while a run goes on that did not find it."""
    try:
        closure.read(home, uri)
    except IntaglioError as error:
        return error.problems[0] == problem
    except ValueError:
        return True
    return False


def _fetches(where: Site, uri: str) -> bool:
    try:
        return where.fetches(uri)
    except ValueError:  # no address at all
        return False


def _said(where: Site, uri: str) -> str:
    try:
        return digest(where.content(uri))
    except IntaglioError as error:
        return digest(f"refused {error.problems!r}".encode("utf-8", "backslashreplace"))
    except ValueError:
        return "no address"
