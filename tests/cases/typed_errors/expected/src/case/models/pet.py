"""Models of the operations deletePet and getPet."""

from ..types import Model


class Pet(Model):
    name: str


class NotFound(Model):
    message: str
    status_code: int | None = None


class GetPet422ResponseBody(Model):
    fields: list[str]


class Problem(Model):
    title: str | None = None
    detail: str | None = None
