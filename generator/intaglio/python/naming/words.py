"""Words of a description as Python identifiers."""

from __future__ import annotations

import keyword
import re
import unicodedata
from functools import cache

SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
GAP = re.compile(r"[\W_]+")
CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
PLURAL = re.compile(r"([A-Z]{2,})s\b")
SYMBOLS = {
    "+": " plus ",
    "-": " minus ",
    "*": " star ",
    "<": " less ",
    ">": " greater ",
    "=": " equal ",
    "!": " not ",
    "@": " at ",
    "$": " dollar ",
    "#": " hash ",
    "%": " percent ",
    "&": " and ",
    "~": " tilde ",
    ".": " dot ",
    "/": " slash ",
    ":": " colon ",
    "_": " underscore ",
    "[": " of ",
    "|": " or ",
    "^": " caret ",
}


@cache
def split_words(text: str) -> tuple[str, ...]:
    """The words of a name in camel, snake, kebab or another case: `getHTTPStatus` is get, HTTP, Status."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    runs = (run for run in GAP.split(text.replace("'", "")) if run)
    return tuple(piece for run in runs for piece in _humps(run) if piece)


def _humps(run: str) -> list[str]:
    return [run] if run.islower() else CAMEL.split(run)


def to_pascal_case(*texts: str) -> str:
    """A class name: `createImageVariation`, `retry` is `CreateImageVariationRetry`."""
    words = [word for text in texts for word in split_words(text)]
    return _identifier("".join(word[:1].upper() + word[1:] for word in words), "Model")


def to_snake_case(*texts: str) -> str:
    """A name of a function, module or field: `photoUrls` is `photo_urls`."""
    if len(texts) == 1 and SNAKE.fullmatch(texts[0]):
        return f"{texts[0]}_" if keyword.iskeyword(texts[0]) else texts[0]
    plain = (PLURAL.sub(_plural, text.replace("OAuth", "Oauth")) for text in texts)
    words = [word for text in plain for word in split_words(text)]
    return _identifier("_".join(words).lower(), "value")


def _plural(match: re.Match[str]) -> str:
    """`IDs` as one word: `Ids`."""
    return f"{match[1].capitalize()}s"


def to_snake_case_with_symbols(text: str) -> str:
    """As `to_snake_case`, with symbols as words: `+1` is `plus_1`."""
    return to_snake_case("".join(SYMBOLS.get(char, char) for char in text))


def _identifier(text: str, fallback: str) -> str:
    if not text:
        return fallback
    if not text.isidentifier():
        text = f"{fallback}_{text}" if fallback.islower() else f"{fallback}{text}"
    if not text.isidentifier():
        text = re.sub(r"\W", "", text)
    return f"{text}_" if keyword.iskeyword(text) else text
