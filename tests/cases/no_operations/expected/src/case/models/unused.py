"""Models that no operation uses."""

from typing import TypeAlias

from ..types import Model

Name: TypeAlias = str


class Pet(Model):
    name: str | None = None
