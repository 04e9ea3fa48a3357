"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import errors, models
from ._runtime.client import ClientDescription
from ._runtime.namespace import Client, asynchronous
from ._runtime.operation import Operation, Response, Server

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ._runtime.namespace import ClientOptions
    from .utils import RetryConfig

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

START_JOB: Operation[models.Result | models.Job | None] = Operation(
    id="startJob",
    method="POST",
    path="/jobs",
    responses=(
        Response("200", "application/json", lambda: models.Result),
        Response("202", "application/json", lambda: models.Job),
        Response("204"),
        Response("4XX", "application/json", lambda: models.Fault, lambda: errors.Fault),
    ),
)

GET_ANY: Operation[models.Job] = Operation(
    id="getAny",
    method="GET",
    path="/any",
    responses=(Response("2XX", "application/json", lambda: models.Job),),
)


class Case(Client):
    """Ranges"""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Nothing is sent before the first call."""
        super().__init__(CLIENT, {}, **options)

    def start_job(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> models.Result | models.Job | None:
        """POST /jobs"""
        return self._call(START_JOB, locals())

    start_job_async = asynchronous(start_job)

    def get_any(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> models.Job:
        """GET /any"""
        return self._call(GET_ANY, locals())

    get_any_async = asynchronous(get_any)
