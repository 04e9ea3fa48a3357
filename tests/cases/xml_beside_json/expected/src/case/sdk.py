"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack

from . import errors, models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Failure, Response
from ._runtime.xml.xml_declarations import XmlBody, XmlFailure, XmlResponse

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PUT_PET = Operation(
    "PUT /pets",
    Body(lambda: models.Pet),
    XmlBody(lambda: models.Pet, "application/xml"),
    Response("200", lambda: models.Pet),
    XmlResponse("200", lambda: models.Pet, "application/xml"),
    Failure("400", lambda: models.Fault, lambda: errors.Fault),
    XmlFailure("400", lambda: models.Fault, lambda: errors.Fault, "application/xml"),
    content_type_argument="content_type",
)
GET_TAG = Operation("GET /tags", Response("200", lambda: models.Tag))


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

    def put_pet(
        self,
        *,
        id: int | None = None,
        content_type: Literal["application/json", "application/xml"] | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Pet:
        """PUT /pets

        Args:
            content_type: The media type of the body; by default application/json.
        """
        return self._call(PUT_PET, locals())

    async def put_pet_async(
        self,
        *,
        id: int | None = None,
        content_type: Literal["application/json", "application/xml"] | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Pet:
        """PUT /pets

        Args:
            content_type: The media type of the body; by default application/json.
        """
        return await self._call_async(PUT_PET, locals())

    def get_tag(self, **options: Unpack[CallOptions]) -> models.Tag:
        """GET /tags"""
        return self._call(GET_TAG, locals())

    async def get_tag_async(self, **options: Unpack[CallOptions]) -> models.Tag:
        """GET /tags"""
        return await self._call_async(GET_TAG, locals())
