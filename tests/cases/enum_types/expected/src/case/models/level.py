"""Model Level and what belongs to it."""

from __future__ import annotations

from typing import Literal, TypeAlias

Level: TypeAlias = Literal[1, 2, 3]
"""How loud"""
