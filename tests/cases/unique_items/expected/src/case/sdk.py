"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Query
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from collections.abc import Sequence
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PUT_TAGS = Operation(
    "PUT /tags",
    Query("ids", lambda: list[int]),
    Body(lambda: models.PutTagsRequestBody),
    Response("204"),
)


class Case(Client):
    """Unique"""

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

    def put_tags(
        self,
        *,
        ids: Sequence[int] | None = None,
        tags: Sequence[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /tags"""
        return self._call(PUT_TAGS, locals())

    async def put_tags_async(
        self,
        *,
        ids: Sequence[int] | None = None,
        tags: Sequence[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /tags"""
        return await self._call_async(PUT_TAGS, locals())
