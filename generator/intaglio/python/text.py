"""Text of the description on its way to a template: untrusted until it has passed a gate."""

from __future__ import annotations

from collections.abc import Mapping

from intaglio.api.model import Extensions
from intaglio.api.types import Json


class Raw(str):
    """Text that somebody else wrote; a template prints it through a gate or not at all."""

    __slots__ = ()


def readable(extensions: Extensions) -> Mapping[str, object]:
    """The extensions of a node as a template may have them: every text in them is untrusted."""
    return {Raw(key): _raw(value) for key, value in extensions.values.items()}


def _raw(value: Json) -> object:
    match value:
        case str():
            return Raw(value)
        case list():
            return [_raw(each) for each in value]
        case dict():
            return {Raw(key): _raw(each) for key, each in value.items()}
        case _:
            return value


def paragraphs(*texts: str) -> Raw:
    """The texts that are not empty and not said already, a blank line between them."""
    said: list[str] = []
    for text in (text.strip() for text in texts):
        if text and text not in said:
            said.append(text)
    return Raw("\n\n".join(said))


def noted(text: str, deprecated: bool, deprecation: str = "") -> Raw:
    """A description, and before it that its subject should not be used any more, and why."""
    text, reason = text.strip(), deprecation.strip()
    if not deprecated:
        return Raw(text)
    if reason:
        return paragraphs(f"Deprecated: {reason}", text)
    return Raw(f"Deprecated: {text}" if text else "Deprecated.")


def sentence(text: str) -> str:
    """The text with an end, so that another sentence can follow."""
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
