"""Models of the operation getPet."""

from ..types import Model


class Owner(Model):
    name: str | None = None


class Pet(Model):
    name: str | None = None
    owner: Owner | None = None
    friend: "Pet | None" = None
