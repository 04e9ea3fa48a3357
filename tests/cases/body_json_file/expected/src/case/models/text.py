"""Model Text and what belongs to it."""

from __future__ import annotations

from typing import TypeAlias

Text: TypeAlias = str
"""JSON within a text"""
