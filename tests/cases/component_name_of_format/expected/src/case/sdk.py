"""The client."""

from __future__ import annotations

from ipaddress import IPv4Address
from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Path
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from collections.abc import Sequence
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PUT_HOST = Operation(
    "PUT /hosts/{ip}",
    Path("ip", lambda: IPv4Address),
    Body(lambda: models.Host, renamed={"body_ip": "ip"}),
    Response("204"),
)


class Case(Client):
    """Nets"""

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

    def put_host(
        self,
        *,
        ip: IPv4Address,
        body_ip: IPv4Address,
        sub: params.IPv4AddressModel | None = None,
        also: Sequence[IPv4Address] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /hosts/{ip}"""
        return self._call(PUT_HOST, locals())

    async def put_host_async(
        self,
        *,
        ip: IPv4Address,
        body_ip: IPv4Address,
        sub: params.IPv4AddressModel | None = None,
        also: Sequence[IPv4Address] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /hosts/{ip}"""
        return await self._call_async(PUT_HOST, locals())
