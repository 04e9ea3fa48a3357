"""The shipped SDK against a server that answers as the API documents."""

import importlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from harness.exchange import Answer
from harness.server import Recorder, listener, second_server, server

__all__ = ["listener", "second_server", "server"]

KEY = "key-that-nobody-may-see"

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
def no_key_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test depends on a key in the environment of who runs it."""
    monkeypatch.delenv("ORQ_API_KEY", raising=False)


@pytest.fixture
def key() -> str:
    return KEY


@pytest.fixture(scope="session")
def response() -> Answer:
    """What the API answers when all is well."""
    return Answer.json(RESPONSE)


@pytest.fixture
def api(server: Recorder, response: Answer) -> Recorder:
    """The server, answering as the API does."""
    server.answer(response)
    return server


@pytest.fixture
def sdk(printed: Path) -> ModuleType:
    """The package `orq_ai_sdk` of this repository, and no other of that name."""
    module = importlib.import_module("orq_ai_sdk")
    assert printed in Path(str(module.__file__)).parents
    return module


@pytest.fixture
def orq(sdk: ModuleType, api: Recorder, key: str) -> Iterator[Any]:
    """A client of the API, with a key."""
    with sdk.Orq(api_key=key, server_url=api.url) as orq:
        yield orq


@pytest.fixture
def create(orq: Any) -> Any:
    """The method that the page documents."""
    return orq.router.images.variations.create
