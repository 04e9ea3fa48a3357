"""Models of the operation getPet."""

from ..types import Model


class GetPet422ResponseBody(Model):
    fields: list[str]


class Problem(Model):
    title: str | None = None
    detail: str | None = None
