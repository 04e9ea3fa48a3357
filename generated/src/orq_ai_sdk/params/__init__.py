"""Dicts that requests accept in place of models."""

from typing import TYPE_CHECKING

from .._runtime.lazy_exports import exports

if TYPE_CHECKING:
    from .router_images_variations import *
else:
    __getattr__, __dir__, __all__ = exports(
        __name__,
        "router_images_variations: CreateImageVariationCache CreateImageVariationCacheDict CreateImageVariationFallbacks CreateImageVariationFallbacksDict CreateImageVariationLoadBalancer CreateImageVariationLoadBalancerDict CreateImageVariationOrq CreateImageVariationOrqDict CreateImageVariationRetry CreateImageVariationRetryDict CreateImageVariationTimeout CreateImageVariationTimeoutDict Identity IdentityDict Prompt PromptDict WeightedModel WeightedModelDict",
    )
