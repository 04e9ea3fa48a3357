"""Measures CPU seconds of a request in a warm process, with each HTTP client that an SDK can use.

    send_requests.py URL ROUNDS COUNT

All send the same request, alternately. The threads of a client are included. Prints the average of each block
as JSON.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections import defaultdict
from collections.abc import Callable
from typing import Any

import httpcore2
import httpx2
from pyreqwest.client import ClientBuilder, SyncClientBuilder

from benchmarks.scripts.repeat_calls import measure_calls, measure_concurrent_calls
from benchmarks.scripts.client_calls import IMAGE_VARIATION

Request = dict[str, Any]


def build_request(url: str) -> Request:
    """The request of an image variation with a JSON body, which all clients can send."""
    body = json.dumps(IMAGE_VARIATION).encode()
    headers = [("Content-Type", "application/json"), ("Authorization", "Bearer key")]
    url = f"{url}/v2/router/images/variations"
    return {"method": "POST", "url": url, "headers": headers, "content": body}


def list_sync_clients(request: Request) -> dict[str, Callable[[], bytes]]:
    """Client -> callable that sends the request and reads the response."""
    method, url, body = request["method"], request["url"], request["content"]
    plain, pool = httpx2.Client(), httpcore2.ConnectionPool()
    fast = SyncClientBuilder().build()
    length = ("Content-Length", str(len(body)))
    headers = [("Host", "localhost"), *request["headers"], length]

    def send_with_pyreqwest() -> bytes:
        sent = fast.request(method, url).headers(request["headers"]).body_bytes(body)
        return bytes(sent.build().send().bytes())

    return {
        "httpx2": lambda: plain.request(**request).content,
        "httpcore2": lambda: pool.request(
            method, url, headers=headers, content=body
        ).content,
        "pyreqwest": send_with_pyreqwest,
    }


def list_async_clients(request: Request) -> dict[str, Callable[[], Any]]:
    """Client -> coroutine function that sends the request and reads the response."""
    method, url, body = request["method"], request["url"], request["content"]
    plain, fast = httpx2.AsyncClient(timeout=600), ClientBuilder().build()

    async def send_with_httpx2() -> bytes:
        return (await plain.request(**request)).content

    async def send_with_pyreqwest() -> bytes:
        sent = fast.request(method, url).headers(request["headers"]).body_bytes(body)
        return bytes(await (await sent.build().send()).bytes())

    return {"httpx2": send_with_httpx2, "pyreqwest": send_with_pyreqwest}


async def measure_at_once(
    request: Request, rounds: int, count: int
) -> dict[str, list[float]]:
    """The averages of each client with 100 requests at once."""
    found, clients = defaultdict(list), list_async_clients(request)
    for _ in range(rounds + 1):
        for name, run in clients.items():
            found[name].append(await measure_concurrent_calls(run, count))
    return {name: blocks[1:] for name, blocks in found.items()}


def main(url: str, rounds: str, count: str) -> None:
    """Prints the averages; the first block of each client warms up and is dropped."""
    request, found = build_request(url), defaultdict(list)
    clients = list_sync_clients(request)
    responses = {run() for run in clients.values()}
    assert 1 == len(responses) and b"{" in responses.pop()
    for _ in range(int(rounds) + 1):
        for name, run in clients.items():
            found[name].append(measure_calls(run, int(count)))
    one = {name: blocks[1:] for name, blocks in found.items()}
    many = asyncio.run(measure_at_once(request, int(rounds), int(count)))
    print(json.dumps({"sync": one, "100 at once": many}))


if __name__ == "__main__":
    main(*sys.argv[1:])
