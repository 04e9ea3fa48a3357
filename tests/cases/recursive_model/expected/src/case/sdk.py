"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PUT_TREE = Operation(
    "PUT /tree",
    Body(lambda: models.Node),
    Response("204"),
)


class Case(Client):
    """Tree"""

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

    def put_tree(
        self,
        *,
        name: str,
        parent: params.Node | None = None,
        children: Sequence[params.Node] | None = None,
        by_name: Mapping[str, params.Node] | None = None,
        link: params.NodeLink | None = None,
        value: models.Json | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /tree"""
        return self._call(PUT_TREE, locals())

    async def put_tree_async(
        self,
        *,
        name: str,
        parent: params.Node | None = None,
        children: Sequence[params.Node] | None = None,
        by_name: Mapping[str, params.Node] | None = None,
        link: params.NodeLink | None = None,
        value: models.Json | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /tree"""
        return await self._call_async(PUT_TREE, locals())
