"""Models of the operations putList, putNull and putUnion."""

from ..types import Model


class PutNullRequestBody(Model):
    a: str | None = None


class Pet(Model):
    name: str
