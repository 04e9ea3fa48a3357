"""Pets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from .. import errors, models
from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation
from .._runtime.request.parameter import Header, Path, Query
from .._runtime.request.request_body import Body
from .._runtime.response.declared_response import Failure, Response
from .._runtime.types.unset import UNSET, OptionalNullable

if TYPE_CHECKING:
    from .._runtime.client.options import CallOptions

GET = Operation(
    "GET /pets/{petId}",
    Path("petId", argument="pet_id"),
    Query("tags", lambda: list[str], explode=False),
    Header("X-Trace", argument="x_trace"),
    Response("200", lambda: models.Pet),
    Failure("404", lambda: models.Missing, lambda: errors.NotFound),
)

CREATE = Operation(
    "POST /pets",
    Body(lambda: models.Pet),
    Response("201", lambda: models.Pet),
)


class Pets(Namespace):
    """Pets"""

    def get(
        self,
        *,
        pet_id: str,
        tags: list[str] | None = None,
        x_trace: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Pet:
        """Get one."""
        return self._call(GET, locals())

    async def get_async(
        self,
        *,
        pet_id: str,
        tags: list[str] | None = None,
        x_trace: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Pet:
        """Get one."""
        return await self._call_async(GET, locals())

    def create(
        self,
        *,
        name: str,
        tag: str | None,
        photo_urls: list[str] | None = None,
        nickname: str | None = None,
        owner: OptionalNullable[models.Person | dict[str, Any]] = UNSET,
        kind: models.Cat | models.Dog | dict[str, Any] | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Pet:
        """Create one."""
        return self._call(CREATE, locals())
