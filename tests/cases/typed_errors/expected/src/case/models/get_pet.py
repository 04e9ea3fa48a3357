"""Models of the operation getPet."""

from __future__ import annotations

from ..types import Model


class GetPet422ResponseBody(Model):
    fields: list[str]
