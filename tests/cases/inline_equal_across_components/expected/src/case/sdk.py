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

CREATE_ORDER = Operation(
    "POST /orders",
    Body(lambda: models.Order),
    Response("200", lambda: models.Ticket),
)
CREATE_OFFER: Operation[models.Reply] = Operation(
    "POST /offers",
    Body(lambda: models.Offer),
    Response("200", lambda: models.Reply),
)
ADD_NOTE = Operation(
    "POST /notes",
    Body(lambda: models.Note),
    Response("200", lambda: models.Note),
)


class Case(Client):
    """Shop"""

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

    def create_order(
        self,
        *,
        limit: params.OfferLimit | None = None,
        note: params.OrderNote | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Ticket:
        """POST /orders

        Args:
            note: seen by all
        """
        return self._call(CREATE_ORDER, locals())

    async def create_order_async(
        self,
        *,
        limit: params.OfferLimit | None = None,
        note: params.OrderNote | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Ticket:
        """POST /orders

        Args:
            note: seen by all
        """
        return await self._call_async(CREATE_ORDER, locals())

    def create_offer(
        self,
        *,
        limit: params.OfferLimit | None = None,
        per: params.OfferPer | None = None,
        note: params.OfferNote | None = None,
        status: params.Receipt | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Reply:
        """POST /offers

        Args:
            per: a span
            note: seen by nobody
        """
        return self._call(CREATE_OFFER, locals())

    async def create_offer_async(
        self,
        *,
        limit: params.OfferLimit | None = None,
        per: params.OfferPer | None = None,
        note: params.OfferNote | None = None,
        status: params.Receipt | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Reply:
        """POST /offers

        Args:
            per: a span
            note: seen by nobody
        """
        return await self._call_async(CREATE_OFFER, locals())

    def add_note(
        self,
        *,
        text: str,
        by: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Note:
        """POST /notes

        Args:
            text: what is noted
        """
        return self._call(ADD_NOTE, locals())

    async def add_note_async(
        self,
        *,
        text: str,
        by: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Note:
        """POST /notes

        Args:
            text: what is noted
        """
        return await self._call_async(ADD_NOTE, locals())
