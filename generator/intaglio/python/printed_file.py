"""One file to print."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrintedFile:
    """A file that a template prints.

    `path` is relative to the output folder; `template` is the path of the template; the template gets
    `view`, a value of `intaglio.python.views`.
    """

    path: str
    template: str
    view: object
