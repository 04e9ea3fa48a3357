"""Models of the operations deletePet and getPet."""

from ..types import Model


class GetPet422ResponseBody(Model):
    fields: list[str]


class Pet(Model):
    name: str


class NotFound(Model):
    message: str
    status_code: int | None = None


class Problem(Model):
    title: str | None = None
    detail: str | None = None
