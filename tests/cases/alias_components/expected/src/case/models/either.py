"""Model Either and what belongs to it."""

from __future__ import annotations

from typing import TypeAlias

from .id import Id
from .pet import Pet

Either: TypeAlias = Pet | Id
