"""Text -> Document: the files of a description as one tree in one dialect, addresses kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from intaglio.errors import IntaglioError, Problem
from intaglio.load.references import reachable_files as closure
from intaglio.load.references import anchors as names
from intaglio.load.validate import shape
from intaglio.load.document import Document, Resource
from intaglio.load.locate import locate
from intaglio.load.sources.site import Site, site
from intaglio.load.upgrade.facade import upgraded

__all__ = ["Document", "Resource", "place", "read"]


def read(
    location: str, *, allow: tuple[str, ...] = (), overlays: tuple[str, ...] = ()
) -> Document:
    """The description at a path or URL, with every file that it reaches, `overlays` applied in order.

    `allow` names further folders and URL prefixes that references may lead to. Raises
    `IntaglioError`, its problems with their places, for what is no description that can be printed.
    """
    home = site(location, allow)
    plain = closure.read(home, "")
    changes = [closure.read(site(each), "") for each in overlays]
    root, warnings = _overlaid(plain, changes)
    data, version = _checked(home, root)
    reached = closure.load(home, root)
    known = names.index(reached.resources.values())
    document = Document(
        resources=reached.resources,
        version=version,
        root=data,
        site=home,
        missing=reached.missing,
        names=known.pointers,
        scopes=known.scopes,
        overlays=tuple(changes),
        warnings=warnings,
    )
    return upgraded(document)


def place(document: Document, problem: Problem) -> Problem:
    """The problem with the file and line of what it is about, where that is known."""
    if problem.place is not None or not problem.at:
        return problem
    return replace(problem, place=locate(document, problem.at))


def _overlaid(
    root: Resource, overlays: list[Resource]
) -> tuple[Resource, tuple[Problem, ...]]:
    """The root with the overlays applied to its data; its text stays what the user wrote."""
    if not overlays:
        return root, ()
    # JSONPath is a tenth of a second to import, for what few descriptions have.
    from intaglio.load import overlay

    warnings: list[Problem] = []
    for changes in overlays:
        home = site(changes.path)
        with _placed(home, changes):
            overlaid = overlay.apply(root.data, changes.data)
        root = replace(root, data=overlaid.data)
        warnings += _all_placed(home, changes, overlaid.warnings)
    return root, tuple(warnings)


def _checked(home: Site, root: Resource) -> tuple[dict[str, object], tuple[int, int]]:
    with _placed(home, root):
        return shape.check(root)


@contextmanager
def _placed(home: Site, resource: Resource) -> Iterator[None]:
    """Gives places to the problems of a file that stands alone."""
    try:
        yield
    except IntaglioError as error:
        raise IntaglioError(*_all_placed(home, resource, error.problems)) from error


def _all_placed(
    home: Site, resource: Resource, problems: tuple[Problem, ...]
) -> tuple[Problem, ...]:
    alone = Document({"": resource}, (0, 0), {}, home)
    return tuple(place(alone, problem) for problem in problems)
