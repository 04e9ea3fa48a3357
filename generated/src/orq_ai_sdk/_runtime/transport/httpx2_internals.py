"""The one private attribute of a dependency that the runtime uses.

httpx2 passes no network backend on to the connection pools that it makes, and no public hook sees a single read: a
server that sends a header line at a time would keep a synchronous call for ever. So the pool of a transport is replaced
by one that keeps deadlines. If httpx2 renames the attribute, the timeout bounds each read alone, and
`tests/runtime/test_httpx2_internals.py` fails.
"""

from __future__ import annotations

import ssl

import httpcore2
import httpx2

from .deadline import DeadlineBackend

_KEPT_CONNECTIONS = 20
_CONNECTIONS = 100
_KEPT_SECONDS = 5.0


def open_deadline_transport(context: ssl.SSLContext) -> httpx2.HTTPTransport:
    """A transport whose reads and writes have only the time that their attempt has left; its limits are httpx2's."""
    transport = httpx2.HTTPTransport(verify=context)
    if hasattr(transport, "_pool"):
        transport._pool = httpcore2.ConnectionPool(
            ssl_context=context,
            max_connections=_CONNECTIONS,
            max_keepalive_connections=_KEPT_CONNECTIONS,
            keepalive_expiry=_KEPT_SECONDS,
            network_backend=DeadlineBackend(httpcore2.SyncBackend()),
        )
    return transport
