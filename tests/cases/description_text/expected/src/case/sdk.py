"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

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

GET_PROSE = Operation(
    "GET /prose",
    Query("q"),
    Response("204"),
)


class Case(Client):
    """Prose

    # A heading

    A paragraph that goes on
    over two lines.

        code()

    - one
      - two
    """

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

    def get_prose(
        self,
        *,
        q: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """One line

        Another paragraph.

        Args:
            q: First line.

                * a list
                * of things
        """
        return self._call(GET_PROSE, locals())

    async def get_prose_async(
        self,
        *,
        q: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """One line

        Another paragraph.

        Args:
            q: First line.

                * a list
                * of things
        """
        return await self._call_async(GET_PROSE, locals())
