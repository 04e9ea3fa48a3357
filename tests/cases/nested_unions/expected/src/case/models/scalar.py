"""Model Scalar and what belongs to it."""

from __future__ import annotations

from typing import TypeAlias

Scalar: TypeAlias = str | float
