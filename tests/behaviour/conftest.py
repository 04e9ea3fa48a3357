"""Shared fixtures: a description of the test is printed, imported and called over loopback.

A test module defines the fixture `sdk`, which is printed once for the module.
"""

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from harness.sdk import PrintPackage, print_sdk
from harness.server import Recorder, listener, second_server, server

__all__ = ["listener", "second_server", "server"]


@pytest.fixture(autouse=True)
def remove_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    """Removes the credentials of the environment."""
    for name in ["SDK_API_KEY", "SDK_USERNAME", "SDK_PASSWORD"]:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def print_package(tmp_path: Path) -> PrintPackage:
    """A function that prints a description for one test."""
    return lambda description: print_sdk(description, tmp_path)


@pytest.fixture
def api(sdk: ModuleType, server: Recorder) -> Iterator[Any]:
    """A client of the module's package, without credentials."""
    with sdk.Api(server_url=server.url) as api:
        yield api
