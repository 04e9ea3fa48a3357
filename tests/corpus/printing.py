"""Prints the SDK of a description once for all tests that look at it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from corpus.descriptions import Description
from intaglio.config import Config
from intaglio import pipeline
from intaglio.python.naming.proposal import propose_config

RUNTIME = "corpus_runtime"


def config_of(description: Description) -> Config:
    """The config that Intaglio proposes, under a module of the description's own."""
    proposed = propose_config(str(description.path))
    package = replace(proposed.package, module=description.module)
    return replace(proposed, package=package)


@cache
def printed(description: Description) -> pipeline.GeneratedSdk:
    """The whole SDK, in memory."""
    return pipeline.generate(config_of(description), lambda phase: None)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where printed packages are put: as they are, and for type checkers with one runtime for all."""

    folder: Path

    def package(self, description: Description) -> Path:
        """The folder to import the package from, exactly as it was printed."""
        folder = self.folder / "printed" / description.module
        for path, text in printed(description).files.items():
            _put(folder / path, text)
        return folder / "src"

    def typed(self, description: Description) -> Path:
        """The folder that holds the package, its runtime being the one of all packages.

        A type checker reads that one once, and not 40 times.
        """
        folder = self.folder / "typed"
        for path, text in printed(description).files.items():
            if not path.startswith("src/"):
                continue
            place = path.removeprefix("src/")
            shared = place.replace(f"{description.module}/_runtime", RUNTIME, 1)
            if shared == place:
                text = re.sub(r"\bfrom \.+_runtime\b", f"from {RUNTIME}", text)
            _put(folder / shared, text)
        return folder


def _put(target: Path, text: str) -> None:
    """Writes a file that is not there yet with the same text, so that caches stay warm."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists() or target.read_text("utf-8") != text:
        target.write_text(text, "utf-8", newline="\n")
