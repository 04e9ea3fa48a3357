"""Sends one attempt of a call through the public classes of httpx2.

- `attempt.py`: sends a request, follows redirects, reads the response within its deadline; read it first
- `http_client.py`: the protocols of HTTP clients that a user passes
- `httpx_client.py`, `connections.py`: the HTTP clients that the SDK opens
- `httpx_request.py`: makes the requests of httpx2
- `deadline.py`, `httpx2_internals.py`: the deadline of an attempt, and the private attribute that it needs
- `redirect.py`, `retry.py`, `hooks.py`: redirects, retries, hooks
- `redaction.py`: keeps secrets out of representations and logs
"""
