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
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

START_JOB = Operation(
    "POST /jobs",
    Body(lambda: models.StartJobRequestBody),
    Response("202"),
)


class Case(Client):
    """Callbacks"""

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
        notify: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /jobs"""
        return self._call(START_JOB, locals())

    async def start_job_async(
        self,
        *,
        notify: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /jobs"""
        return await self._call_async(START_JOB, locals())
