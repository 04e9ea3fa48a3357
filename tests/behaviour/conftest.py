"""Descriptions that stand in the test, printed, imported and called over loopback.

A test module has a fixture `sdk`, printed once for the module; `api` is a client of it.
"""

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from harness.sdk import Print, print_sdk
from harness.server import Recorder, listener, second_server, server

__all__ = ["listener", "second_server", "server"]


@pytest.fixture(autouse=True)
def no_key_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test depends on a credential in the environment of who runs it."""
    for name in ["SDK_API_KEY", "SDK_USERNAME", "SDK_PASSWORD"]:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def printing(tmp_path: Path) -> Print:
    """Prints a description that one test alone needs."""
    return lambda description: print_sdk(description, tmp_path)


@pytest.fixture
def api(sdk: ModuleType, server: Recorder) -> Iterator[Any]:
    """A client of the module's SDK, without credentials."""
    with sdk.Api(server_url=server.url) as api:
        yield api
