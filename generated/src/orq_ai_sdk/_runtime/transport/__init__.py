"""Sends one attempt of a call through the public classes of httpx2.

- `attempt.py`: sends a request, follows redirects, reads the response within its deadline; read it first
- `http_client.py`: what the SDK needs of an HTTP client that it is handed
- `httpx_client.py`, `connections.py`: the HTTP clients that the SDK opens, and where they are kept
- `httpx_request.py`: a request as httpx2 has it
- `deadline.py`, `httpx2_internals.py`: the deadline of an attempt, and the private attribute that it needs
- `redirect.py`, `retry.py`, `hooks.py`: redirects, retries, hooks
- `redaction.py`: keeps keys out of what is printed and logged
"""
