"""The clients under measurement, each in its own environment.

A subject's calls are the ones that its readers write: the seed's page, and answers of one megabyte.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

CODES = [429, 500, 502, 503, 504]
PAGE: dict[str, Any] = {
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
"""The arguments of the seed's page."""

MESSAGES = [{"role": "user", "content": "Hello"}]


def leaf(completion: Any) -> Any:
    """The last token of a completion."""
    return completion.choices[-1].logprobs.content[-1]


class Calls:
    """What a client is asked to do; the `large` answers are read down to a leaf.

    No dataclass: importing `dataclasses` would count against those who do without.
    """

    def __init__(
        self,
        small: Callable[[], Any],
        small_async: Callable[[], Any],
        **large: Callable[[], Any],
    ) -> None:
        self.small, self.small_async, self.large = small, small_async, large


def orq(url: str) -> Calls:
    """The SDK for orq, ours as well as the published ones: their calls are the same."""
    client = importlib.import_module("orq_ai_sdk").Orq(api_key="key", server_url=url)
    create = client.router.images.variations
    return Calls(
        lambda: create.create(**PAGE),
        lambda: create.create_async(**PAGE),
        chat=lambda: leaf(
            client.router.chat.completions.create(model="m", messages=MESSAGES)
        ),
        list=lambda: client.datasets.list_datapoints(dataset_id="d")
        .data[-1]
        .messages[-1],
    )


def openai(url: str) -> Calls:
    """openai's own."""
    module = importlib.import_module("openai")
    given = {"base_url": url, "api_key": "key"}
    client, later = module.OpenAI(**given), module.AsyncOpenAI(**given)
    chat = client.chat.completions
    return Calls(
        lambda: client.images.create_variation(image=b"png", model="m"),
        lambda: later.images.create_variation(image=b"png", model="m"),
        chat=lambda: leaf(chat.create(model="m", messages=MESSAGES)),
    )


def openai_ours(url: str) -> Calls:
    """Ours, printed from openai's description."""
    module = importlib.import_module("openai_sdk")
    client = module.OpenAI(api_key_auth="key", server_url=url)
    images = client.images
    chat = client.chat
    return Calls(
        lambda: images.create_image_variation(image=b"png", model="m"),
        lambda: images.create_image_variation_async(image=b"png", model="m"),
        chat=lambda: leaf(chat.create_chat_completion(model="m", messages=MESSAGES)),
    )


SUBJECTS = {"orq": orq, "openai": openai, "openai_ours": openai_ours}
