"""The models of image variations."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from .._runtime.types.file_input import FileInput
from .._runtime.types.model import Model
from .._runtime.types.unset import UNSET, OptionalNullable


class Retry(Model):
    """Retry configuration for the request"""

    count: Annotated[float, Field(ge=1, le=5)] = 3
    """Number of retries"""
    on_codes: Annotated[
        list[Annotated[float, Field(ge=100, le=599)]], Field(min_length=1)
    ] = [429]


class Fallback(Model):
    """Another model"""

    model: str


class Weighted(Model):
    """A model with its share"""

    model: str
    weight: Annotated[float, Field(ge=0.001, le=1)] = 0.5


class LoadBalancer(Model):
    """Spreads the requests"""

    type: Literal["weight_based"]
    models: list[Weighted]


class Orq(Model):
    """Settings of the router"""

    name: str | None = None
    retry: Retry | None = None
    load_balancer: LoadBalancer | None = None


class CreateVariationRequestBody(Model):
    """The body of the operation"""

    model: str
    image: Any | None = None
    n: OptionalNullable[Annotated[float, Field(ge=1, le=10)]] = UNSET
    size: Literal["256x256", "512x512"] | None = None
    masks: list[FileInput] | None = None
    tags: list[str] | None = None
    fallbacks: list[Fallback] | None = None
    retry: Retry | None = None
    load_balancer: LoadBalancer | None = None
    orq: Orq | None = None


class Variation(Model):
    """What comes back"""

    created: float
    size: Literal["256x256", "512x512"] | None = None
