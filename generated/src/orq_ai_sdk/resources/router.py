"""`orq.router`"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from .. import models
from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation
from .._runtime.request.request_body import Body
from .._runtime.response.declared_response import Response
from ..types import UNSET, OptionalNullable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from .. import params
    from ..utils import CallOptions

CREATE = Operation(
    "POST /v2/router/images/variations",
    Body(lambda: models.CreateImageVariationRequestBody, "multipart/form-data"),
    Response("200", lambda: models.CreateImageVariationResponseBody),
)


class RouterImagesVariations(Namespace):
    """Make, edit and vary images."""

    def create(
        self,
        *,
        model: str,
        image: Any | None = None,
        n: OptionalNullable[float] = UNSET,
        response_format: models.CreateImageVariationResponseFormat | None = None,
        size: models.Size | None = None,
        user: str | None = None,
        name: str | None = None,
        fallbacks: Sequence[params.CreateImageVariationFallbacks] | None = None,
        retry: params.CreateImageVariationRetry | None = None,
        cache: params.CreateImageVariationCache | None = None,
        load_balancer: params.CreateImageVariationLoadBalancer | None = None,
        timeout: params.CreateImageVariationTimeout | None = None,
        orq: params.CreateImageVariationOrq | None = None,
        **options: Unpack[CallOptions],
    ) -> models.CreateImageVariationResponseBody:
        """Create image variation

        Create an Image Variation

        Args:
            model: The model to use for image generation.
            image: The image to edit. Must be a supported image file. It should be a png, webp, or jpg file less than 50MB.
            n: The number of images to generate. Must be between 1 and 10.
            response_format: The format in which the generated images are returned. Must be one of url or b64_json. URLs are only valid for 60 minutes after the image has been generated.
            size: The size of the generated images. Must be one of 256x256, 512x512, or 1024x1024.
            user: A unique identifier representing your end-user, which can help to monitor and detect abuse.
            name: The name to display on the trace. If not specified, the default system name will be used.
            fallbacks: Array of fallback models to use if primary model fails
            retry: Retry configuration for the request
            cache: Cache configuration for the request.
            load_balancer: Load balancer configuration for the request.
            timeout: Timeout configuration to apply to the request. If the request exceeds the timeout, it will be retried or fallback to the next model if configured.
        """
        return self._call(CREATE, locals())

    async def create_async(
        self,
        *,
        model: str,
        image: Any | None = None,
        n: OptionalNullable[float] = UNSET,
        response_format: models.CreateImageVariationResponseFormat | None = None,
        size: models.Size | None = None,
        user: str | None = None,
        name: str | None = None,
        fallbacks: Sequence[params.CreateImageVariationFallbacks] | None = None,
        retry: params.CreateImageVariationRetry | None = None,
        cache: params.CreateImageVariationCache | None = None,
        load_balancer: params.CreateImageVariationLoadBalancer | None = None,
        timeout: params.CreateImageVariationTimeout | None = None,
        orq: params.CreateImageVariationOrq | None = None,
        **options: Unpack[CallOptions],
    ) -> models.CreateImageVariationResponseBody:
        """Create image variation

        Create an Image Variation

        Args:
            model: The model to use for image generation.
            image: The image to edit. Must be a supported image file. It should be a png, webp, or jpg file less than 50MB.
            n: The number of images to generate. Must be between 1 and 10.
            response_format: The format in which the generated images are returned. Must be one of url or b64_json. URLs are only valid for 60 minutes after the image has been generated.
            size: The size of the generated images. Must be one of 256x256, 512x512, or 1024x1024.
            user: A unique identifier representing your end-user, which can help to monitor and detect abuse.
            name: The name to display on the trace. If not specified, the default system name will be used.
            fallbacks: Array of fallback models to use if primary model fails
            retry: Retry configuration for the request
            cache: Cache configuration for the request.
            load_balancer: Load balancer configuration for the request.
            timeout: Timeout configuration to apply to the request. If the request exceeds the timeout, it will be retried or fallback to the next model if configured.
        """
        return await self._call_async(CREATE, locals())


class RouterImages(Namespace):
    @cached_property
    def variations(self) -> RouterImagesVariations:
        """Make, edit and vary images."""
        return RouterImagesVariations(self._client)


class Router(Namespace):
    @cached_property
    def images(self) -> RouterImages:
        return RouterImages(self._client)
