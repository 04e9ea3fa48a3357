"""Models that no operation uses."""

from typing import TypeAlias

Name: TypeAlias = str
