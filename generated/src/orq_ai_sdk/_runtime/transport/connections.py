"""Keeps the HTTP clients that a client opened: one for each process and event loop."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator
from typing import TYPE_CHECKING, Any
from weakref import finalize

if TYPE_CHECKING:
    from .httpx_client import OwnAsyncClient, OwnClient

    Lifetime = AsyncGenerator[OwnAsyncClient, None]


class Connections:
    """HTTP clients, made at first use and closed together.

    Synchronous ones are kept by process: after a fork the child makes its own and
    leaves the parent's sockets alone. Asynchronous ones are kept by event loop.
    """

    def __init__(self) -> None:
        self._clients: dict[int, OwnClient] = {}
        self._async_clients: dict[Any, OwnAsyncClient] = {}
        self._lifetimes: dict[Any, Lifetime] = {}
        finalize(self, _close, self._clients)  # for those who use no `with`

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
        # Loops close the asynchronous generators that were started in them: a client
        # that nobody closes ends with its loop, in it, and without warnings.
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
        """Close what can be closed without waiting; running loops close the rest."""
        _close(self._clients)
        self._async_clients.clear()
        while self._lifetimes:
            _end_in(*self._lifetimes.popitem())

    async def aclose(self) -> None:
        """Close everything, waiting for the client of this event loop."""
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


def _end_in(loop: Any, lifetime: Lifetime) -> None:
    """End a lifetime in its asyncio loop.

    A running loop ends a generator that is dropped, which is safe from any thread.
    """
    import asyncio

    is_asyncio = isinstance(loop, asyncio.AbstractEventLoop)
    if not is_asyncio or loop.is_closed() or loop.is_running():
        return
    try:
        asyncio.get_running_loop()
    except RuntimeError:  # this thread runs no loop
        loop.run_until_complete(lifetime.aclose())
