"""Models that no operation uses."""

from typing import TypeAlias

from ..types import Model


class Pet(Model):
    name: str | None = None


Name: TypeAlias = str
