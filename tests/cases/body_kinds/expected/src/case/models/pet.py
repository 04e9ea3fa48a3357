"""Models of the operations putList, putNull and putUnion."""

from ..types import Model


class Pet(Model):
    name: str


class PutNullRequestBody(Model):
    a: str | None = None
