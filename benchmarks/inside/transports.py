"""CPU seconds of one request in a process that has made many, by each client that could stand below an SDK.

    transports.py URL ROUNDS COUNT

All send the seed's page, in turns; threads of a client's own are counted. Prints the seconds
of each block's average request as JSON.
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

from benchmarks.inside.repeat import average, concurrent
from benchmarks.inside.subjects import PAGE

Request = dict[str, Any]


def page(url: str) -> Request:
    """The seed's page as JSON, which all of them can send."""
    body = json.dumps(PAGE).encode()
    headers = [("Content-Type", "application/json"), ("Authorization", "Bearer key")]
    url = f"{url}/v2/router/images/variations"
    return {"method": "POST", "url": url, "headers": headers, "content": body}


def sync_clients(request: Request) -> dict[str, Callable[[], bytes]]:
    """A request by each, the body read."""
    method, url, body = request["method"], request["url"], request["content"]
    plain, pool = httpx2.Client(), httpcore2.ConnectionPool()
    fast = SyncClientBuilder().build()
    length = ("Content-Length", str(len(body)))
    headers = [("Host", "localhost"), *request["headers"], length]

    def by_pyreqwest() -> bytes:
        sent = fast.request(method, url).headers(request["headers"]).body_bytes(body)
        return bytes(sent.build().send().bytes())

    return {
        "httpx2": lambda: plain.request(**request).content,
        "httpcore2": lambda: pool.request(
            method, url, headers=headers, content=body
        ).content,
        "pyreqwest": by_pyreqwest,
    }


def async_clients(request: Request) -> dict[str, Callable[[], Any]]:
    """The same in an event loop."""
    method, url, body = request["method"], request["url"], request["content"]
    plain, fast = httpx2.AsyncClient(timeout=600), ClientBuilder().build()

    async def by_httpx2() -> bytes:
        return (await plain.request(**request)).content

    async def by_pyreqwest() -> bytes:
        sent = fast.request(method, url).headers(request["headers"]).body_bytes(body)
        return bytes(await (await sent.build().send()).bytes())

    return {"httpx2": by_httpx2, "pyreqwest": by_pyreqwest}


async def at_once(request: Request, rounds: int, count: int) -> dict[str, list[float]]:
    """The blocks with a hundred callers."""
    found, clients = defaultdict(list), async_clients(request)
    for _ in range(rounds + 1):
        for name, run in clients.items():
            found[name].append(await concurrent(run, count))
    return {name: blocks[1:] for name, blocks in found.items()}


def main(url: str, rounds: str, count: str) -> None:
    """Prints the blocks, without the first of each."""
    request, found = page(url), defaultdict(list)
    clients = sync_clients(request)
    answers = {run() for run in clients.values()}
    assert 1 == len(answers) and b"{" in answers.pop()
    for _ in range(int(rounds) + 1):
        for name, run in clients.items():
            found[name].append(average(run, int(count)))
    one = {name: blocks[1:] for name, blocks in found.items()}
    many = asyncio.run(at_once(request, int(rounds), int(count)))
    print(json.dumps({"sync": one, "100 at once": many}))


if __name__ == "__main__":
    main(*sys.argv[1:])
