"""What it takes to print an SDK in other words: pages without them, and the text they were found in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from typing import Any

from intaglio.api.prose import Prose
from intaglio.cache import store
from intaglio.cache.pages import Kept, keep
from intaglio.cache.telling import Telling
from intaglio.config import Config
from intaglio.python.pages import Page
from intaglio.read import document
from intaglio.read.wording import Text


@dataclass(frozen=True, slots=True)
class Words:
    """`digest` is that of the bytes of the description, whose `text` says what is `said`.

    `decided` is that of the decisions that were made of it, empty where these are not kept.
    """

    digest: str
    text: Text
    said: Mapping[str, Prose]
    pages: tuple[Kept, ...]
    decided: str


def words(digest: str, text: Text, pages: tuple[Page, ...], decided: str) -> Words:
    said: dict[str, Prose] = {}
    kept = keep(pages, said)
    return Words(digest, text, said, kept, decided)


def remember(config: Config, digest: str, telling: Telling) -> None:
    """Keeps what a run hands over that has read a description of this digest."""
    # A run that has only words to print takes no design.
    from intaglio.cache import decisions

    content = decisions.content(telling.design, telling.root)
    store.put(config, store.DECISIONS, content)
    decided = document.digest(content) if content else ""
    write(config, words(digest, telling.text, telling.pages, decided))


def read(config: Config) -> Words | None:
    """What the runs for this output have kept, if they have."""
    try:
        return load(store.content(config, store.WORDS))
    except (OSError, ValueError, RuntimeError, LookupError, TypeError):
        return None


def write(config: Config, words: Words) -> None:
    """Keeps them in place of those before."""
    store.put(config, store.WORDS, dump(words))


def dump(words: Words) -> bytes:
    """A line that tells whether the others are whole, a line of JSON, one for each page, the text."""
    text = words.text
    data = {
        "digest": words.digest,
        "decided": words.decided,
        "shown": text.shown,
        "parts": text.parts,
        "said": [astuple(each) for each in words.said.values()],
        "pages": [[each.path, each.template, each.told] for each in words.pages],
    }
    views = (each.view for each in words.pages)
    rest = "\n".join((json.dumps(data), *views, text.text)).encode()
    return b"%s\n%s" % (_sum(rest), rest)


def load(content: bytes) -> Words | None:
    """`None` for what `dump` has not made, or what has changed since."""
    checked, _, rest = content.partition(b"\n")
    if checked != _sum(rest):
        return None
    line, _, others = rest.decode().partition("\n")
    data: Any = json.loads(line)
    *views, text = others.split("\n", len(data["pages"]))
    said = (Prose(*each) for each in data["said"])
    pages = (
        Kept(path, template, view, tuple(told))
        for view, (path, template, told) in zip(views, data["pages"], strict=True)
    )
    return Words(
        data["digest"],
        Text(text, data["shown"], tuple(data["parts"])),
        {each.at: each for each in said},
        tuple(pages),
        data["decided"],
    )


def _sum(content: bytes) -> bytes:
    return document.digest(content).encode()
