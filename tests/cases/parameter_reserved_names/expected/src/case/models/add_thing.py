"""Models of the operation addThing."""

from __future__ import annotations

from ..types import Model
from .models import Models


class AddThingRequestBody(Model):
    server_url: str | None = None
    params: Models | None = None
