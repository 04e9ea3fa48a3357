"""Text of the description on its way to a template: untrusted until it has passed a gate."""

from __future__ import annotations


class Raw(str):
    """Text that somebody else wrote; a template prints it through a gate or not at all."""

    __slots__ = ()


def paragraphs(*texts: str) -> Raw:
    """The texts that are not empty and not said already, a blank line between them."""
    said: list[str] = []
    for text in (text.strip() for text in texts):
        if text and text not in said:
            said.append(text)
    return Raw("\n\n".join(said))


def noted(text: str, deprecated: bool) -> Raw:
    """A description, and before it that its subject should not be used any more."""
    text = text.strip()
    return (
        Raw(f"Deprecated: {text}" if text else "Deprecated.")
        if deprecated
        else Raw(text)
    )


def item(name: str, text: str) -> str:
    """An entry of an `Args:` section; further lines stand deeper than the first."""
    lines = [line.rstrip() for line in text.strip().splitlines()]
    return "\n".join(
        [
            f"    {name}: {lines[0]}",
            *(f"        {line}" if line else "" for line in lines[1:]),
        ]
    )
