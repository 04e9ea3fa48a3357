"""CPU seconds of one call in a process that has made many, beside the same bytes sent by the bare HTTP client.

    repeat.py SUBJECT URL sync|async|chat|list ROUNDS COUNT

The two take turns for ROUNDS blocks of COUNT calls. Prints the seconds of each block's average
call as JSON: `{"sdk": [...], "raw": [...]}`.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Any

from benchmarks.inside.subjects import SUBJECTS

CONCURRENT = 100
NOT_REPLAYED = {"host", "content-length", "connection"}


def http() -> Any:
    """The HTTP client that the SDK of this environment stands on."""
    try:
        return importlib.import_module("httpx2")
    except ImportError:
        return importlib.import_module("httpx")


def replayed(url: str, last: bytes) -> dict[str, Any]:
    """The arguments that make the bare client send a request again."""
    head, _, body = last.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    method, target, _ = first.split(" ")
    headers = [tuple(line.split(": ", 1)) for line in lines]
    kept = [each for each in headers if each[0].lower() not in NOT_REPLAYED]
    return {"method": method, "url": url + target, "headers": kept, "content": body}


def average(run: Callable[[], Any], count: int) -> float:
    """The CPU seconds of one of `count` calls."""
    started = time.process_time()
    for _ in range(count):
        run()
    return (time.process_time() - started) / count


async def concurrent(run: Callable[[], Awaitable[Any]], count: int) -> float:
    """The same with a hundred callers at once."""

    async def caller() -> None:
        for _ in range(max(1, count // CONCURRENT)):
            await run()

    started = time.process_time()
    await asyncio.gather(*(caller() for _ in range(CONCURRENT)))
    done = CONCURRENT * max(1, count // CONCURRENT)
    return (time.process_time() - started) / done


def in_turns(subject: str, url: str, mode: str, rounds: int, count: int) -> Any:
    """The averages of each, one block after the other, the first of them thrown away."""
    calls = SUBJECTS[subject](url)
    run = calls.large.get(mode, calls.small)
    run()
    with http().Client(timeout=600) as raw:
        request = replayed(url, raw.get(f"{url}/last").content)
        blocks = [
            (average(run, count), average(lambda: raw.request(**request), count))
            for _ in range(rounds + 1)
        ][1:]
    return blocks


async def in_turns_async(subject: str, url: str, rounds: int, count: int) -> Any:
    """The same in an event loop."""
    calls = SUBJECTS[subject](url)
    await calls.small_async()
    async with http().AsyncClient(timeout=600) as raw:
        request = replayed(url, (await raw.get(f"{url}/last")).content)
        blocks = [
            (
                await concurrent(calls.small_async, count),
                await concurrent(lambda: raw.request(**request), count),
            )
            for _ in range(rounds + 1)
        ][1:]
    return blocks


def main(subject: str, url: str, mode: str, rounds: str, count: str) -> None:
    """Prints the blocks."""
    given = int(rounds), int(count)
    blocks = (
        asyncio.run(in_turns_async(subject, url, *given))
        if mode == "async"
        else in_turns(subject, url, mode, *given)
    )
    sdk, raw = zip(*blocks, strict=True)
    print(json.dumps({"sdk": sdk, "raw": raw}))


if __name__ == "__main__":
    main(*sys.argv[1:])
