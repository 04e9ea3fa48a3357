"""Model Author and what belongs to it."""

from __future__ import annotations

from typing import TypeAlias

Author: TypeAlias = str
