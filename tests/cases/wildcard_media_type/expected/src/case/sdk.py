"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response
from ._runtime.xml.xml_declarations import XmlResponse

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

GET_ANY = Operation("GET /any", XmlResponse("200", lambda: models.Pet, "*/*"))
GET_APP = Operation("GET /app", XmlResponse("200", lambda: models.Pet, "application/*"))
GET_CASE = Operation(
    "GET /case", Response("200", lambda: models.Pet, "Application/JSON;charset=UTF-8")
)
GET_TEXT = Operation("GET /text", Response("200", lambda: models.Pet, "text/json"))
PUT_PET = Operation(
    "PUT /put",
    Body(lambda: models.Pet),
    Response("204"),
)


class Case(Client):
    """Wildcards"""

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

    def get_any(self, **options: Unpack[CallOptions]) -> models.Pet:
        """GET /any"""
        return self._call(GET_ANY, locals())

    async def get_any_async(self, **options: Unpack[CallOptions]) -> models.Pet:
        """GET /any"""
        return await self._call_async(GET_ANY, locals())

    def get_app(self, **options: Unpack[CallOptions]) -> models.Pet:
        """GET /app"""
        return self._call(GET_APP, locals())

    async def get_app_async(self, **options: Unpack[CallOptions]) -> models.Pet:
        """GET /app"""
        return await self._call_async(GET_APP, locals())

    def get_case(self, **options: Unpack[CallOptions]) -> models.Pet:
        """GET /case"""
        return self._call(GET_CASE, locals())

    async def get_case_async(self, **options: Unpack[CallOptions]) -> models.Pet:
        """GET /case"""
        return await self._call_async(GET_CASE, locals())

    def get_text(self, **options: Unpack[CallOptions]) -> models.Pet:
        """GET /text"""
        return self._call(GET_TEXT, locals())

    async def get_text_async(self, **options: Unpack[CallOptions]) -> models.Pet:
        """GET /text"""
        return await self._call_async(GET_TEXT, locals())

    def put_pet(
        self,
        *,
        name: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /put"""
        return self._call(PUT_PET, locals())

    async def put_pet_async(
        self,
        *,
        name: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /put"""
        return await self._call_async(PUT_PET, locals())
