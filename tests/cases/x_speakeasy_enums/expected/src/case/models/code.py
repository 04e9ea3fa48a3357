"""Model Code and what belongs to it."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

Code: TypeAlias = Literal["01", "02"]


class CodeValues:
    """Names for the values of Code."""

    ACTIVE: Final = "01"
    RETIRED: Final = "02"
    """No longer sold"""
