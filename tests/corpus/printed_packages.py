"""Prints the SDK of a description once for all tests, and writes it where they import it from."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from corpus.descriptions import Description
from intaglio import pipeline
from intaglio.config import Config
from intaglio.python.naming.proposal import propose_config

SHARED_RUNTIME = "corpus_runtime"


def derive_config(description: Description) -> Config:
    """The config that Intaglio proposes, with the module name of the description."""
    proposed = propose_config(str(description.path))
    package = replace(proposed.package, module=description.module)
    return replace(proposed, package=package)


@cache
def print_package(description: Description) -> pipeline.GeneratedSdk:
    """The printed SDK of a description, in memory."""
    return pipeline.generate(derive_config(description), lambda step: None)


@dataclass(frozen=True, slots=True)
class PackageFolders:
    """Writes printed packages below `folder`."""

    folder: Path

    def write_package(self, description: Description) -> Path:
        """Writes a package as it is printed; returns the folder to import it from."""
        folder = self.folder / "printed" / description.module
        for path, text in print_package(description).files.items():
            _write_if_changed(folder / path, text)
        return folder / "src"

    def write_with_shared_runtime(self, description: Description) -> Path:
        """Writes a package that imports one runtime for all packages; returns the folder.

        A type checker then reads the runtime once, not 40 times.
        """
        folder = self.folder / "typed"
        for path, text in print_package(description).files.items():
            if not path.startswith("src/"):
                continue
            own_path = path.removeprefix("src/")
            target = own_path.replace(
                f"{description.module}/_runtime", SHARED_RUNTIME, 1
            )
            if target == own_path:
                text = re.sub(r"\bfrom \.+_runtime\b", f"from {SHARED_RUNTIME}", text)
            _write_if_changed(folder / target, text)
        return folder


def _write_if_changed(target: Path, text: str) -> None:
    """Writes a file; an equal one stays as it is, so that mypy's cache of it stays valid."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists() or target.read_text("utf-8") != text:
        target.write_text(text, "utf-8", newline="\n")
