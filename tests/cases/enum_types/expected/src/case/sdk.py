"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Query
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

GET_THINGS: Operation[models.Origin] = Operation(
    "GET /things",
    Query("level", lambda: models.Level),
    Query("ratio", lambda: float),
    Query("yes", lambda: Literal[True]),
    Query("mixed", lambda: Literal["auto", 1, True]),
    Query("whole", lambda: Literal["1", "2"]),
    Response("200", lambda: models.Origin),
)


class Case(Client):
    """Enums"""

    def __init__(
        self,
        **options: Unpack[ClientOptions],
    ) -> None:
        """Creates a client; nothing is sent before the first call."""
        super().__init__(
            CLIENT,
            {},
            **options,
        )

    def get_things(
        self,
        *,
        level: models.Level | None = None,
        ratio: float | None = None,
        yes: Literal[True] | None = None,
        mixed: Literal["auto", 1, True] | None = None,
        whole: Literal["1", "2"] | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Origin:
        """GET /things

        Args:
            level: How loud
        """
        return self._call(GET_THINGS, locals())

    async def get_things_async(
        self,
        *,
        level: models.Level | None = None,
        ratio: float | None = None,
        yes: Literal[True] | None = None,
        mixed: Literal["auto", 1, True] | None = None,
        whole: Literal["1", "2"] | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Origin:
        """GET /things

        Args:
            level: How loud
        """
        return await self._call_async(GET_THINGS, locals())
