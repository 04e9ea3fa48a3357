"""Text of the description: untrusted until a gate of `render/gates.py` has printed it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from intaglio.api.model import Json


class Untrusted(str):
    """Text that somebody else wrote; a template prints it through a gate or not at all."""

    __slots__ = ()


NO_EXTENSIONS: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True, eq=False)
class UntrustedExtensions(Mapping[str, object]):
    """Extensions by key; every string in their values is untrusted.

    A value is converted when a template asks for it, as few templates do.
    """

    values_: Mapping[str, Json]

    def __getitem__(self, key: str) -> object:
        return untrusted_value(self.values_[key])

    def __iter__(self) -> Iterator[str]:
        return map(Untrusted, self.values_)

    def __len__(self) -> int:
        return len(self.values_)


def untrusted_extensions(extensions: Mapping[str, Json]) -> Mapping[str, object]:
    """The extensions of a node, as a template gets them."""
    return UntrustedExtensions(extensions) if extensions else NO_EXTENSIONS


def untrusted_value(value: Json) -> object:
    """A JSON value in which every string is untrusted, keys included."""
    match value:
        case str():
            return Untrusted(value)
        case list():
            return [untrusted_value(each) for each in value]
        case dict():
            return {Untrusted(k): untrusted_value(v) for k, v in value.items()}
        case _:
            return value


def join_paragraphs(*texts: str) -> Untrusted:
    """The texts with a blank line between them; empty and repeated texts are left out."""
    stripped = (text.strip() for text in texts)
    return Untrusted("\n\n".join(dict.fromkeys(filter(None, stripped))))


def with_deprecation(text: str, deprecated: bool, reason: str = "") -> Untrusted:
    """A description; if its subject is deprecated, a paragraph about that stands before it."""
    text, reason = text.strip(), reason.strip()
    if not deprecated:
        return Untrusted(text)
    if reason:
        return join_paragraphs(f"Deprecated: {reason}", text)
    return Untrusted(f"Deprecated: {text}" if text else "Deprecated.")


def end_sentence(text: str) -> str:
    """The text with a full stop at its end, if it has no mark there; an empty text stays empty."""
    text = text.strip()
    return text if not text or text.endswith((".", "!", "?", ":")) else f"{text}."
