"""Text of the description on its way to a template: untrusted until it has passed a gate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # For those who print and decide nothing.
    from intaglio.api.model import Json


class Untrusted(str):
    """Text that somebody else wrote; a template prints it through a gate or not at all."""

    __slots__ = ()


NOTHING: Mapping[str, object] = MappingProxyType({})


def untrusted_extensions(extensions: Mapping[str, Json]) -> Mapping[str, object]:
    """The extensions of a node as a template may have them: every text in them is untrusted."""
    return Readable(extensions) if extensions else NOTHING


@dataclass(frozen=True, slots=True, eq=False)
class Readable(Mapping[str, object]):
    """Values that are made untrusted_extensions when a template asks for them, as few do."""

    values_: Mapping[str, Json]

    def __getitem__(self, key: str) -> object:
        return untrusted_value(self.values_[key])

    def __iter__(self) -> Iterator[str]:
        return map(Untrusted, self.values_)

    def __len__(self) -> int:
        return len(self.values_)


def untrusted_value(value: Json) -> object:
    """A value of the description in which every string is untrusted."""
    match value:
        case str():
            return Untrusted(value)
        case list():
            return [untrusted_value(each) for each in value]
        case dict():
            return {
                Untrusted(key): untrusted_value(each) for key, each in value.items()
            }
        case _:
            return value


def join_paragraphs(*texts: str) -> Untrusted:
    """The texts that are not empty and not said already, a blank line between them."""
    said: list[str] = []
    for text in (text.strip() for text in texts):
        if text and text not in said:
            said.append(text)
    return Untrusted("\n\n".join(said))


def with_deprecation(text: str, deprecated: bool, deprecation: str = "") -> Untrusted:
    """A description, and before it that its subject should not be used any more, and why."""
    text, reason = text.strip(), deprecation.strip()
    if not deprecated:
        return Untrusted(text)
    if reason:
        return join_paragraphs(f"Deprecated: {reason}", text)
    return Untrusted(f"Deprecated: {text}" if text else "Deprecated.")


def end_sentence(text: str) -> str:
    """The text with an end, so that another end_sentence can follow."""
    text = text.strip()
    return text if not text or text.endswith((".", "!", "?", ":")) else f"{text}."


def item(name: str, text: str) -> str:
    """An entry of an `Args:` section; further lines stand deeper than the first."""
    lines = [line.rstrip() for line in text.strip().splitlines()]
    return "\n".join(
        [
            f"    {name}: {lines[0]}",
            *(f"        {line}" if line else "" for line in lines[1:]),
        ]
    )
