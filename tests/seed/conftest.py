"""Shared fixtures: the generated package and a server that answers as documented."""

import importlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from harness.exchange import Answer
from harness.server import Recorder, listener, second_server, server

__all__ = ["listener", "second_server", "server"]

KEY = "secret-key"

RESPONSE = {
    "created": 1767225600,
    "data": [{"url": "https://example.com/variations/1.png"}],
    "output_format": "png",
    "usage": {
        "total_tokens": 1120,
        "input_tokens": 64,
        "output_tokens": 1056,
        "input_tokens_details": {"text_tokens": 0, "image_tokens": 64},
    },
}


@pytest.fixture(autouse=True)
def remove_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Removes the key of the environment."""
    monkeypatch.delenv("ORQ_API_KEY", raising=False)


@pytest.fixture
def key() -> str:
    return KEY


@pytest.fixture(scope="session")
def response() -> Answer:
    """The documented response."""
    return Answer.json(RESPONSE)


@pytest.fixture
def api(server: Recorder, response: Answer) -> Recorder:
    """The server with the documented response."""
    server.answer(response)
    return server


@pytest.fixture
def sdk(printed: Path) -> ModuleType:
    """The package `orq_ai_sdk` of this repository, and not an installed one."""
    module = importlib.import_module("orq_ai_sdk")
    assert printed in Path(str(module.__file__)).parents
    return module


@pytest.fixture
def orq(sdk: ModuleType, api: Recorder, key: str) -> Iterator[Any]:
    """A client with a key."""
    with sdk.Orq(api_key=key, server_url=api.url) as orq:
        yield orq


@pytest.fixture
def create(orq: Any) -> Any:
    """The documented method."""
    return orq.router.images.variations.create
