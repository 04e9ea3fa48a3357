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
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PUT_PERSON = Operation(
    "PUT /people",
    Body(lambda: models.Person),
    Response("204"),
)


class Case(Client):
    """Scripts"""

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

    def put_person(
        self,
        *,
        地址_: params.地址 | None = None,
        work: params.地址 | None = None,
        friend: params.Friend | None = None,
        friend_: params.Friend | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /people"""
        return self._call(PUT_PERSON, locals())

    async def put_person_async(
        self,
        *,
        地址_: params.地址 | None = None,
        work: params.地址 | None = None,
        friend: params.Friend | None = None,
        friend_: params.Friend | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /people"""
        return await self._call_async(PUT_PERSON, locals())
