"""Model Address and what belongs to it."""

from __future__ import annotations

from ..types import OpenModel


class Address(OpenModel):
    country: str
