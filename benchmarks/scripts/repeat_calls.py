"""Measures CPU seconds of a call in a warm process, beside the same request of the bare HTTP client.

    repeat_calls.py SUBJECT URL sync|async|chat|list ROUNDS COUNT

SDK and bare client alternate for ROUNDS blocks of COUNT calls. Prints the average of each block as JSON:
`{"sdk": [...], "raw": [...]}`.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Any

from benchmarks.scripts.client_calls import CLIENTS

CONCURRENT = 100
NOT_COPIED = {"host", "content-length", "connection"}


def import_http_client() -> Any:
    """The HTTP library that the SDK of this environment uses: httpx2 or httpx."""
    try:
        return importlib.import_module("httpx2")
    except ImportError:
        return importlib.import_module("httpx")


def copy_request(url: str, last: bytes) -> dict[str, Any]:
    """The arguments with which the bare client sends the request that the server received last."""
    head, _, body = last.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    method, target, _ = first.split(" ")
    headers = [tuple(line.split(": ", 1)) for line in lines]
    kept = [each for each in headers if each[0].lower() not in NOT_COPIED]
    return {"method": method, "url": url + target, "headers": kept, "content": body}


def measure_calls(run: Callable[[], Any], count: int) -> float:
    """The average CPU seconds of a call, over `count` calls."""
    started = time.process_time()
    for _ in range(count):
        run()
    return (time.process_time() - started) / count


async def measure_concurrent_calls(
    run: Callable[[], Awaitable[Any]], count: int
) -> float:
    """The average CPU seconds of a call, with 100 calls at once."""

    async def caller() -> None:
        for _ in range(max(1, count // CONCURRENT)):
            await run()

    started = time.process_time()
    await asyncio.gather(*(caller() for _ in range(CONCURRENT)))
    done = CONCURRENT * max(1, count // CONCURRENT)
    return (time.process_time() - started) / done


def measure_blocks(subject: str, url: str, mode: str, rounds: int, count: int) -> Any:
    """Pairs of averages, SDK and bare client; the first block warms up and is dropped."""
    calls = CLIENTS[subject](url)
    run = calls.large.get(mode, calls.small)
    run()
    with import_http_client().Client(timeout=600) as raw:
        request = copy_request(url, raw.get(f"{url}/last").content)
        blocks = [
            (
                measure_calls(run, count),
                measure_calls(lambda: raw.request(**request), count),
            )
            for _ in range(rounds + 1)
        ][1:]
    return blocks


async def measure_blocks_async(subject: str, url: str, rounds: int, count: int) -> Any:
    """Pairs of averages with 100 calls at once, as from `measure_blocks`."""
    calls = CLIENTS[subject](url)
    await calls.small_async()
    async with import_http_client().AsyncClient(timeout=600) as raw:
        request = copy_request(url, (await raw.get(f"{url}/last")).content)
        blocks = [
            (
                await measure_concurrent_calls(calls.small_async, count),
                await measure_concurrent_calls(lambda: raw.request(**request), count),
            )
            for _ in range(rounds + 1)
        ][1:]
    return blocks


def main(subject: str, url: str, mode: str, rounds: str, count: str) -> None:
    """Prints the averages as JSON."""
    numbers = int(rounds), int(count)
    blocks = (
        asyncio.run(measure_blocks_async(subject, url, *numbers))
        if mode == "async"
        else measure_blocks(subject, url, mode, *numbers)
    )
    sdk, raw = zip(*blocks, strict=True)
    print(json.dumps({"sdk": sdk, "raw": raw}))


if __name__ == "__main__":
    main(*sys.argv[1:])
