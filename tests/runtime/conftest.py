"""A printed package in the making and servers on loopback for it to talk to."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import intaglio

from .server import Handler, Server, reply

_HERE = Path(__file__).parent
_RUNTIME = Path(intaglio.__file__).parent / "runtime"


@pytest.fixture(scope="session")
def sample_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package `sample`, the runtime inside it."""
    root = tmp_path_factory.mktemp("package")
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(_HERE / "sample", root / "sample", ignore=ignore)
    shutil.copytree(_RUNTIME, root / "sample" / "_runtime", ignore=ignore)
    (root / "sample" / "py.typed").touch()
    return root


@pytest.fixture(scope="session")
def sample(sample_root: Path) -> Iterator[ModuleType]:
    """The package `sample`."""
    sys.path.insert(0, str(sample_root))
    yield import_module("sample")
    sys.path.remove(str(sample_root))


@pytest.fixture
def serve() -> Iterator[Callable[[Handler], Server]]:
    """Starts servers that end with the test."""
    servers: list[Server] = []

    def start(handler: Handler) -> Server:
        servers.append(Server(handler))
        return servers[-1]

    yield start
    for server in servers:
        server.stop()


@pytest.fixture
def echo(serve: Callable[[Handler], Server]) -> Server:
    """A server that answers everything with an empty object."""
    return serve(lambda seen: reply({}))
