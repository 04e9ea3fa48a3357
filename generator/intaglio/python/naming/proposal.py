"""Names of package and client for a description without a config."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from intaglio.config import Config, Package
from intaglio.python.naming.words import to_pascal_case, to_snake_case
from intaglio.load import Document, load_description

NOISE = re.compile(
    r"\b(open ?api|swagger|rest|http|api|apis|specification|spec|description|reference"
    r"|documentation|docs|v?\d+(\.\d+)*)\b",
    re.IGNORECASE,
)
"""Words of a title that name the kind of document, not the product."""

LONGEST = 4


def propose_config(description: str) -> Config:
    """A config for the description at a path or URL: its title's words make every name.

    Raises:
        IntaglioError: for what cannot be read as a description.
    """
    package = propose_package(load_description(description), description)
    return Config(description, Path("generated"), package)


def propose_package(document: Document, description: str) -> Package:
    """The names that a description's title gives, else those that its own name gives."""
    words = _words(document) or _stem(description)
    return Package(
        name=f"{'-'.join(words)}-sdk",
        module=to_snake_case(*words),
        client=to_pascal_case(*words),
        env=to_snake_case(*words).upper(),
    )


def _words(document: Document) -> list[str]:
    info = document.root.get("info")
    title = info.get("title") if isinstance(info, dict) else None
    if not isinstance(title, str):
        return []
    plain = re.split(r"[^A-Za-z0-9]+", NOISE.sub(" ", title))
    words = [word.lower() for word in plain if word][:LONGEST]
    return words if words and words[0][0].isalpha() else []


def _stem(description: str) -> list[str]:
    name = PurePosixPath(urlsplit(description).path.replace("\\", "/")).name
    words = [
        word for word in re.split(r"[^a-z0-9]+", name.partition(".")[0].lower()) if word
    ]
    return words if words and words[0][0].isalpha() else ["api", *words]
