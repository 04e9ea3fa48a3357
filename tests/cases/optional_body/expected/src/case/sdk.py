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
    from collections.abc import Sequence
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

START_JOB = Operation(
    "POST /jobs",
    Body(lambda: models.StartJobRequestBody, argument="body", required=False),
    Response("204"),
)
ADD_NOTE = Operation(
    "POST /notes",
    Body(lambda: list[str], argument="body", required=False),
    Response("204"),
)


class Case(Client):
    """Optional"""

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

    def start_job(
        self,
        *,
        body: params.StartJobRequestBody | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /jobs"""
        return self._call(START_JOB, locals())

    async def start_job_async(
        self,
        *,
        body: params.StartJobRequestBody | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /jobs"""
        return await self._call_async(START_JOB, locals())

    def add_note(
        self,
        *,
        body: Sequence[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /notes"""
        return self._call(ADD_NOTE, locals())

    async def add_note_async(
        self,
        *,
        body: Sequence[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /notes"""
        return await self._call_async(ADD_NOTE, locals())
