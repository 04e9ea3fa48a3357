"""The measured SDKs and the calls that are made with each: a small one, and two with a response of 1 MB."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

CODES = [429, 500, 502, 503, 504]
IMAGE_VARIATION: dict[str, Any] = {
    "model": "Altima",
    "n": 1,
    "response_format": "url",
    "size": "1024x1024",
    "retry": {"on_codes": CODES},
    "cache": {"ttl": 3600, "type": "exact_match"},
    "load_balancer": {"type": "weight_based", "models": []},
    "timeout": {"call_timeout": 30000},
    "orq": {
        "retry": {"on_codes": CODES},
        "fallbacks": [{"model": "openai/gpt-4o-mini"}],
        "prompt": {"id": "prompt_01ARZ3NDEKTSV4RRFFQ69G5FAV", "version": "latest"},
        "identity": {
            "id": "contact_01ARZ3NDEKTSV4RRFFQ69G5FAV",
            "display_name": "Jane Doe",
            "email": "jane.doe@example.com",
            "metadata": [{"department": "Engineering", "role": "Senior Developer"}],
            "logo_url": "https://example.com/avatars/jane-doe.jpg",
            "tags": ["hr", "engineering"],
        },
        "cache": {"ttl": 3600, "type": "exact_match"},
        "load_balancer": {
            "type": "weight_based",
            "models": [
                {"model": "openai/gpt-4o", "weight": 0.7},
                {"model": "anthropic/claude-3-5-sonnet", "weight": 0.3},
            ],
        },
        "timeout": {"call_timeout": 30000},
    },
}
"""The arguments of a call that creates an image variation."""

MESSAGES = [{"role": "user", "content": "Hello"}]


def read_last_token(completion: Any) -> Any:
    """The last token of a completion, so that lazy decoding would be included."""
    return completion.choices[-1].logprobs.content[-1]


class Calls:
    """The calls of a client: `large` are those with a response of 1 MB, whose last value is read.

    It is no dataclass: the import of `dataclasses` would count for SDKs that do not import it.
    """

    def __init__(
        self,
        small: Callable[[], Any],
        small_async: Callable[[], Any],
        **large: Callable[[], Any],
    ) -> None:
        self.small, self.small_async, self.large = small, small_async, large


def create_orq_calls(url: str) -> Calls:
    """Intaglio's SDK for orq and the published ones, which have the same calls."""
    client = importlib.import_module("orq_ai_sdk").Orq(api_key="key", server_url=url)
    create = client.router.images.variations
    return Calls(
        lambda: create.create(**IMAGE_VARIATION),
        lambda: create.create_async(**IMAGE_VARIATION),
        chat=lambda: read_last_token(
            client.router.chat.completions.create(model="m", messages=MESSAGES)
        ),
        list=lambda: client.datasets.list_datapoints(dataset_id="d")
        .data[-1]
        .messages[-1],
    )


def create_openai_calls(url: str) -> Calls:
    """The SDK that OpenAI publishes."""
    module = importlib.import_module("openai")
    options = {"base_url": url, "api_key": "key"}
    client, async_client = module.OpenAI(**options), module.AsyncOpenAI(**options)
    chat = client.chat.completions
    return Calls(
        lambda: client.images.create_variation(image=b"png", model="m"),
        lambda: async_client.images.create_variation(image=b"png", model="m"),
        chat=lambda: read_last_token(chat.create(model="m", messages=MESSAGES)),
    )


def create_openai_ours_calls(url: str) -> Calls:
    """Intaglio's SDK for OpenAI."""
    module = importlib.import_module("openai_sdk")
    client = module.OpenAI(api_key_auth="key", server_url=url)
    images = client.images
    chat = client.chat
    return Calls(
        lambda: images.create_image_variation(image=b"png", model="m"),
        lambda: images.create_image_variation_async(image=b"png", model="m"),
        chat=lambda: read_last_token(
            chat.create_chat_completion(model="m", messages=MESSAGES)
        ),
    )


CLIENTS = {
    "orq": create_orq_calls,
    "openai": create_openai_calls,
    "openai_ours": create_openai_ours_calls,
}
