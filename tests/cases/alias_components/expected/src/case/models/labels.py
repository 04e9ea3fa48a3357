"""Model Labels and what belongs to it."""

from __future__ import annotations

from typing import TypeAlias

Labels: TypeAlias = dict[str, str]
