"""The HTTP clients that a client of the SDK opens: one for each process and each event loop."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator
from typing import TYPE_CHECKING, Any
from weakref import finalize

if TYPE_CHECKING:
    from .httpx_client import OwnAsyncClient, OwnClient

    Lifetime = AsyncGenerator[OwnAsyncClient, None]


class Connections:
    """HTTP clients that are opened at their first use and closed together.

    There is one synchronous client for each process: a forked child opens its own and does not use
    the sockets of its parent. There is one asynchronous client for each event loop.
    """

    def __init__(self) -> None:
        self._clients: dict[int, OwnClient] = {}
        self._async_clients: dict[Any, OwnAsyncClient] = {}
        self._lifetimes: dict[Any, Lifetime] = {}
        finalize(self, _close, self._clients)  # for users who do not use `with`

    def client(self) -> OwnClient:
        """The synchronous client of this process."""
        return self._clients.get(os.getpid()) or self._open()

    def _open(self) -> OwnClient:
        from .httpx_client import OwnClient

        client = OwnClient()
        kept = self._clients.setdefault(os.getpid(), client)
        if kept is not client:  # another thread was faster
            client.close()
        return kept

    async def async_client(self) -> OwnAsyncClient:
        """The asynchronous client of the running event loop."""
        loop = _running_loop()
        return self._async_clients.get(loop) or await self._open_async(loop)

    async def _open_async(self, loop: Any) -> OwnAsyncClient:
        from .httpx_client import OwnAsyncClient

        self._forget_closed_loops()
        client = self._async_clients[loop] = OwnAsyncClient()
        # An event loop closes the asynchronous generators that were started in it. So a
        # client that nobody closes is closed by its loop, and no warning is issued.
        lifetime = self._lifetimes[loop] = self._live(loop, client)
        return await anext(lifetime)

    async def _live(self, loop: Any, client: OwnAsyncClient) -> Lifetime:
        try:
            yield client
        finally:
            self._async_clients.pop(loop, None)
            self._lifetimes.pop(loop, None)
            await client.aclose()

    def _forget_closed_loops(self) -> None:
        for loop in list(self._lifetimes):
            if getattr(loop, "is_closed", bool)():
                self._async_clients.pop(loop, None)
                self._lifetimes.pop(loop, None)

    def close(self) -> None:
        """Close all clients but asynchronous ones whose loop is running; that loop closes them."""
        _close(self._clients)
        self._async_clients.clear()
        while self._lifetimes:
            _close_in_loop(*self._lifetimes.popitem())

    async def aclose(self) -> None:
        """Close all clients, and wait until the client of this event loop is closed."""
        lifetime = self._lifetimes.pop(_running_loop(), None)
        if lifetime is not None:
            await lifetime.aclose()
        self.close()


def _close(clients: dict[int, OwnClient]) -> None:
    client = clients.pop(os.getpid(), None)
    if client is not None:
        client.close()


def _running_loop() -> Any:
    from anyio.lowlevel import current_token

    return current_token().native_token


def _close_in_loop(loop: Any, lifetime: Lifetime) -> None:
    """Close the client of an asyncio loop that does not run.

    A running loop closes the generator itself when the last reference to it is gone; this is safe from any thread.
    """
    import asyncio

    is_asyncio = isinstance(loop, asyncio.AbstractEventLoop)
    if not is_asyncio or loop.is_closed() or loop.is_running():
        return
    try:
        asyncio.get_running_loop()
    except RuntimeError:  # no loop runs in this thread
        loop.run_until_complete(lifetime.aclose())
