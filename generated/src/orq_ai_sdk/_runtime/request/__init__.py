"""Arguments of a call to a request.

- `request.py`: the request of a call: URL, headers, body; read it first
- `unpack_request.py`: splits a request object into parameters and body fields
- `body.py`, `body_choice.py`: the request body, and which of several media types it has
- `form.py`, `multipart.py`: bodies of forms
- `payload.py`: the bytes of a body, ready or read while they are sent
- `styles.py`, `percent_encoding.py`, `headers.py`: how values are written
"""
