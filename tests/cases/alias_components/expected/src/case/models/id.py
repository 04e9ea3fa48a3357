"""Model Id and what belongs to it."""

from __future__ import annotations

from typing import TypeAlias
from uuid import UUID

Id: TypeAlias = UUID
"""Who it is"""
