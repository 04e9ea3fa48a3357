"""Image variations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Unpack

from .. import models
from .._runtime.client.namespace import Namespace
from .._runtime.types.file_input import FileInput
from .._runtime.client.operation import Operation
from .._runtime.request.request_body import Body
from .._runtime.response.declared_response import Response
from .._runtime.types.unset import UNSET, OptionalNullable

if TYPE_CHECKING:
    from .._runtime.client.options import CallOptions

CREATE = Operation(
    "POST /v2/variations",
    Body(lambda: models.CreateVariationRequestBody, "multipart/form-data"),
    Response("200", lambda: models.Variation),
)


class Variations(Namespace):
    """Image variations"""

    def create(
        self,
        *,
        model: str,
        image: Any | None = None,
        n: OptionalNullable[float] = UNSET,
        size: str | None = None,
        masks: Sequence[FileInput] | None = None,
        tags: list[str] | None = None,
        fallbacks: list[models.Fallback] | list[dict[str, Any]] | None = None,
        retry: models.Retry | dict[str, Any] | None = None,
        load_balancer: dict[str, Any] | None = None,
        orq: models.Orq | dict[str, Any] | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Variation:
        """Create one."""
        return self._call(CREATE, locals())

    async def create_async(
        self,
        *,
        model: str,
        image: Any | None = None,
        n: OptionalNullable[float] = UNSET,
        size: str | None = None,
        masks: Sequence[FileInput] | None = None,
        tags: list[str] | None = None,
        fallbacks: list[models.Fallback] | list[dict[str, Any]] | None = None,
        retry: models.Retry | dict[str, Any] | None = None,
        load_balancer: dict[str, Any] | None = None,
        orq: models.Orq | dict[str, Any] | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Variation:
        """Create one."""
        return await self._call_async(CREATE, locals())
