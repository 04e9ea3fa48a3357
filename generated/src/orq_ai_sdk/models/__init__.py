"""Models, each imported when it is first used."""

from typing import TYPE_CHECKING

from .._runtime.lazy_exports import exports

if TYPE_CHECKING:
    from ..errors import APIError as APIError
    from .router_images_variations import *
else:
    __getattr__, __dir__, __all__ = exports(
        __name__,
        "..errors: APIError",
        "router_images_variations: CreateImageVariationCache CreateImageVariationFallbacks CreateImageVariationLoadBalancer CreateImageVariationOrq CreateImageVariationRequestBody CreateImageVariationResponseBody CreateImageVariationResponseFormat CreateImageVariationRetry CreateImageVariationTimeout Identity ImageVariation InputTokensDetails Prompt Size Usage WeightedModel",
    )
