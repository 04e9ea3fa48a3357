"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.response.declared_response import Response
from ._runtime.types.xml_annotation import Xml
from ._runtime.xml.xml_declarations import XmlBody

if TYPE_CHECKING:
    from collections.abc import Sequence
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PUT_LISTS = Operation(
    "PUT /lists",
    XmlBody(lambda: models.Lists, "application/xml"),
    Response("204"),
)
PUT_PETS = Operation(
    "PUT /pets",
    XmlBody(
        lambda: models.Pets,
        "application/xml",
        argument="body",
        xml=Xml("pet-list", item=Xml("pet")),
    ),
    Response("204"),
)


class Case(Client):
    """XML"""

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

    def put_lists(
        self,
        *,
        plain: Sequence[str] | None = None,
        named_in_vain: Sequence[str] | None = None,
        named_items: Sequence[str] | None = None,
        wrapped: Sequence[str] | None = None,
        wrapped_named: Sequence[str] | None = None,
        wrapped_both: Sequence[str] | None = None,
        pets: params.Pets | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /lists"""
        return self._call(PUT_LISTS, locals())

    async def put_lists_async(
        self,
        *,
        plain: Sequence[str] | None = None,
        named_in_vain: Sequence[str] | None = None,
        named_items: Sequence[str] | None = None,
        wrapped: Sequence[str] | None = None,
        wrapped_named: Sequence[str] | None = None,
        wrapped_both: Sequence[str] | None = None,
        pets: params.Pets | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /lists"""
        return await self._call_async(PUT_LISTS, locals())

    def put_pets(
        self,
        *,
        body: params.Pets,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /pets"""
        return self._call(PUT_PETS, locals())

    async def put_pets_async(
        self,
        *,
        body: params.Pets,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /pets"""
        return await self._call_async(PUT_PETS, locals())
