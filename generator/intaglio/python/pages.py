"""One file to print."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """`template` prints `view` at `path`, relative to the output folder."""

    path: str
    template: str
    view: object
