"""Numbers of things, in words."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """`no models`, `1 model`, `2 models`."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
