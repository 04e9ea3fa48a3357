"""The client."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address
from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Header, Path, Query
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response
from .types import UNSET, OptionalNullable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from ipaddress import IPv6Network
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PUT_HOST = Operation(
    "PUT /hosts/{ip}",
    Path("ip", lambda: IPv4Address),
    Query("near", lambda: list[IPv6Address]),
    Header("X-Network", lambda: IPv4Network, argument="x_network"),
    Body(lambda: models.Host),
    Response("200", lambda: models.Host),
)


class Case(Client):
    """Hosts"""

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
        address: IPv4Address,
        near: Sequence[IPv6Address] | None = None,
        x_network: IPv4Network | None = None,
        gateway: IPv4Address | None = None,
        invalid_default: IPv4Address | None = None,
        address_6: OptionalNullable[IPv6Address] = UNSET,
        network: IPv4Network | None = None,
        networks_6: Sequence[IPv6Network] | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Host:
        """PUT /hosts/{ip}"""
        return self._call(PUT_HOST, locals())

    async def put_host_async(
        self,
        *,
        ip: IPv4Address,
        address: IPv4Address,
        near: Sequence[IPv6Address] | None = None,
        x_network: IPv4Network | None = None,
        gateway: IPv4Address | None = None,
        invalid_default: IPv4Address | None = None,
        address_6: OptionalNullable[IPv6Address] = UNSET,
        network: IPv4Network | None = None,
        networks_6: Sequence[IPv6Network] | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Host:
        """PUT /hosts/{ip}"""
        return await self._call_async(PUT_HOST, locals())
