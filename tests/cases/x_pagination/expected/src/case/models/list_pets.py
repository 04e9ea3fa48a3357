"""Models of the operation listPets."""

from ..types import Model


class ListPetsResponseBody(Model):
    data: list[str] | None = None
    next: str | None = None
