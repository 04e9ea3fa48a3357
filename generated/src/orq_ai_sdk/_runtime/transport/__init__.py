"""Sends one attempt of a call.

- `attempt.py`: sends a request, follows redirects, reads the response within its deadline; read it first
- `httpx_request.py`: a request as httpx2 has it
- `connections.py`, `clients.py`, `whole.py`, `direct.py`, `tls.py`: the HTTP clients that the SDK opens
- `deadline.py`, `bounded.py`: the deadline of an attempt
- `redirect.py`, `retry.py`, `hooks.py`: redirects, retries, hooks
- `redaction.py`, `shown.py`: keeps secrets out of what is printed and logged
"""
