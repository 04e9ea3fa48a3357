"""Models of the operation addUser."""

from __future__ import annotations

from ..types import Model


class AddUserResponseBody(Model):
    id: str | None = None
