"""Model Tiger and what belongs to it."""

from __future__ import annotations

from typing import TypeAlias

from .cat import Cat

Tiger: TypeAlias = Cat
