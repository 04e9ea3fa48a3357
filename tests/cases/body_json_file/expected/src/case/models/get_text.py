"""Models of the operation getText."""

from typing import TypeAlias

Text: TypeAlias = str
"""JSON within a text"""
