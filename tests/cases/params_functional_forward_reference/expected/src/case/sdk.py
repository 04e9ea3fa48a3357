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
    from collections.abc import Mapping
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

SEARCH = Operation(
    "POST /search",
    Body(
        lambda: models.ConditionsOnTheMetadataOfTheDocumentsThatASearchFindsInAKnowledgeBase,
    ),
    Response("200"),
)


class Case(Client):
    """Forward references in a functional TypedDict"""

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

    def search(
        self,
        *,
        and_: (
            Mapping[
                str,
                params.ConditionsOnTheMetadataOfTheDocumentsThatASearchFindsInAKnowledgeBase,
            ]
            | None
        ) = None,
        not_: (
            params.PresenceOfAFieldInTheMetadataOfDocumentsInTheKnowledgeBaseOfTeam
            | None
        ) = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /search"""
        return self._call(SEARCH, locals())

    async def search_async(
        self,
        *,
        and_: (
            Mapping[
                str,
                params.ConditionsOnTheMetadataOfTheDocumentsThatASearchFindsInAKnowledgeBase,
            ]
            | None
        ) = None,
        not_: (
            params.PresenceOfAFieldInTheMetadataOfDocumentsInTheKnowledgeBaseOfTeam
            | None
        ) = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /search"""
        return await self._call_async(SEARCH, locals())
