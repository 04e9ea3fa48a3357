"""Models of the operations of `router.images.variations`."""

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from ..types import UNSET, Model

CreateImageVariationResponseFormat: TypeAlias = Literal["url", "b64_json"]
"""The format in which the generated images are returned. Must be one of url or b64_json. URLs are only valid for 60 minutes after the image has been generated."""

Size: TypeAlias = Literal["256x256", "512x512", "1024x1024"]
"""The size of the generated images. Must be one of 256x256, 512x512, or 1024x1024."""


class CreateImageVariationFallbacks(Model):
    model: str


class CreateImageVariationRetry(Model):
    """Retry configuration for the request"""

    count: Annotated[float, Field(ge=1, le=5)] = 3
    """How often a failed request is tried again"""
    on_codes: Annotated[
        list[Annotated[float, Field(ge=100, le=599)]], Field(min_length=1)
    ] = [429]
    """HTTP status codes upon which the request is tried again"""


class CreateImageVariationCache(Model):
    """Cache configuration for the request."""

    ttl: Annotated[float, Field(ge=1, le=259200)] = 1800
    """Seconds that a cached answer lives, three days at most"""
    type: Literal["exact_match"]
    """Only a request that is the same in every part is answered from the cache"""


class WeightedModel(Model):
    model: str
    weight: Annotated[float, Field(ge=0.001, le=1)] = 0.5
    """This model's share of the requests"""


class CreateImageVariationLoadBalancer(Model):
    """Load balancer configuration for the request."""

    type: Literal["weight_based"]
    """Requests are shared out by the weights of the models"""
    models: list[WeightedModel]


class CreateImageVariationTimeout(Model):
    """Timeout configuration to apply to the request. If the request exceeds the timeout, it will be retried or fallback to the next model if configured."""

    call_timeout: Annotated[float, Field(ge=1)]
    """Milliseconds that one attempt may take"""


class Prompt(Model):
    """The stored prompt that the request uses"""

    id: str
    version: Literal["latest"]


class Identity(Model):
    """The person or system on whose behalf the request is made"""

    id: str
    """Identifies the person or system within your project"""
    display_name: str | None = None
    email: str | None = None
    metadata: list[dict[str, Any]] | None = None
    """Anything else to remember about them, in objects of your own making"""
    logo_url: str | None = None
    """Where their picture or logo is found"""
    tags: list[str] | None = None
    """Words to find and group them by"""


class CreateImageVariationOrq(Model):
    name: str | None = None
    """The name to display on the trace. If not specified, the default system name will be used."""
    retry: CreateImageVariationRetry | None = None
    fallbacks: list[CreateImageVariationFallbacks] | None = None
    """Array of fallback models to use if primary model fails"""
    prompt: Prompt | None = None
    identity: Identity | None = None
    contact: Identity | None = None
    """Deprecated: The former name of `identity`, which takes its place"""
    cache: CreateImageVariationCache | None = None
    load_balancer: CreateImageVariationLoadBalancer | None = None
    timeout: CreateImageVariationTimeout | None = None


class CreateImageVariationRequestBody(Model):
    model: str
    image: Any = UNSET
    n: Annotated[float, Field(ge=1, le=10)] | None = 1
    response_format: CreateImageVariationResponseFormat = "url"
    size: Size = "1024x1024"
    user: str | None = None
    name: str | None = None
    fallbacks: list[CreateImageVariationFallbacks] | None = None
    retry: CreateImageVariationRetry | None = None
    cache: CreateImageVariationCache | None = None
    load_balancer: CreateImageVariationLoadBalancer | None = None
    timeout: CreateImageVariationTimeout | None = None
    orq: CreateImageVariationOrq | None = None


class ImageVariation(Model):
    b64_json: str | None = None
    """The image in Base64, where `b64_json` was asked for"""
    url: str | None = None
    """Where the image can be fetched, where `url` was asked for"""


class InputTokensDetails(Model):
    """What the tokens of the request were spent on"""

    text_tokens: float
    image_tokens: float


class Usage(Model):
    """What the request used up"""

    total_tokens: float
    input_tokens: float
    output_tokens: float
    input_tokens_details: InputTokensDetails


class CreateImageVariationResponseBody(Model):
    created: float
    """When the variations were made, in Unix seconds"""
    data: list[ImageVariation]
    output_format: str | None = None
    size: str | None = None
    quality: str | None = None
    usage: Usage | None = None
