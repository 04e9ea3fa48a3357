"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import errors, models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.response.declared_response import Failure, Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

START_JOB: Operation[models.Result | models.Job | None] = Operation(
    "POST /jobs",
    Response("200", lambda: models.Result),
    Response("202", lambda: models.Job),
    Response("204"),
    Failure("4XX", lambda: models.Fault, lambda: errors.Fault),
)
GET_ANY = Operation("GET /any", Response("2XX", lambda: models.Job))


class Case(Client):
    """Ranges"""

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
        self, **options: Unpack[CallOptions]
    ) -> models.Result | models.Job | None:
        """POST /jobs"""
        return self._call(START_JOB, locals())

    async def start_job_async(
        self, **options: Unpack[CallOptions]
    ) -> models.Result | models.Job | None:
        """POST /jobs"""
        return await self._call_async(START_JOB, locals())

    def get_any(self, **options: Unpack[CallOptions]) -> models.Job:
        """GET /any"""
        return self._call(GET_ANY, locals())

    async def get_any_async(self, **options: Unpack[CallOptions]) -> models.Job:
        """GET /any"""
        return await self._call_async(GET_ANY, locals())
