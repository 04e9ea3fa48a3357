"""Dicts in place of models of the operations of `router.images.variations`."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired

from typing_extensions import TypedDict

from .. import models


class CreateImageVariationFallbacksDict(TypedDict):
    model: str


class CreateImageVariationRetryDict(TypedDict, total=False):
    count: float | None
    on_codes: Sequence[float] | None


class CreateImageVariationCacheDict(TypedDict):
    ttl: NotRequired[float | None]
    type: Literal["exact_match"]


class WeightedModelDict(TypedDict):
    model: str
    weight: NotRequired[float | None]


class CreateImageVariationLoadBalancerDict(TypedDict):
    type: Literal["weight_based"]
    models: "Sequence[WeightedModel]"


class CreateImageVariationTimeoutDict(TypedDict):
    call_timeout: float


class PromptDict(TypedDict):
    id: str
    version: Literal["latest"]


class IdentityDict(TypedDict):
    id: str
    display_name: NotRequired[str | None]
    email: NotRequired[str | None]
    metadata: NotRequired[Sequence[Mapping[str, Any]] | None]
    logo_url: NotRequired[str | None]
    tags: NotRequired[Sequence[str] | None]


class CreateImageVariationOrqDict(TypedDict, total=False):
    name: str | None
    retry: "CreateImageVariationRetry | None"
    fallbacks: "Sequence[CreateImageVariationFallbacks] | None"
    prompt: "Prompt | None"
    identity: "Identity | None"
    contact: "Identity | None"
    cache: "CreateImageVariationCache | None"
    load_balancer: "CreateImageVariationLoadBalancer | None"
    timeout: "CreateImageVariationTimeout | None"


CreateImageVariationFallbacks = (
    models.CreateImageVariationFallbacks | CreateImageVariationFallbacksDict
)
CreateImageVariationRetry = (
    models.CreateImageVariationRetry | CreateImageVariationRetryDict
)
CreateImageVariationCache = (
    models.CreateImageVariationCache | CreateImageVariationCacheDict
)
WeightedModel = models.WeightedModel | WeightedModelDict
CreateImageVariationLoadBalancer = (
    models.CreateImageVariationLoadBalancer | CreateImageVariationLoadBalancerDict
)
CreateImageVariationTimeout = (
    models.CreateImageVariationTimeout | CreateImageVariationTimeoutDict
)
Prompt = models.Prompt | PromptDict
Identity = models.Identity | IdentityDict
CreateImageVariationOrq = models.CreateImageVariationOrq | CreateImageVariationOrqDict
