"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

GET_TREE = Operation("GET /tree", Response("200", lambda: models.Tree))


class Case(Client):
    """Trees"""

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

    def get_tree(self, **options: Unpack[CallOptions]) -> models.Tree:
        """GET /tree"""
        return self._call(GET_TREE, locals())

    async def get_tree_async(self, **options: Unpack[CallOptions]) -> models.Tree:
        """GET /tree"""
        return await self._call_async(GET_TREE, locals())
