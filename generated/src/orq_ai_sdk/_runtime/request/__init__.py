"""Arguments of a call to a request.

- `build_request.py`: the request of a call: URL, headers, body; read it first
- `parameter.py`, `request_body.py`: the declarations of a printed package
- `request_plan.py`, `body_plan.py`: declarations compiled for calls
- `prepared_request.py`, `request_credentials.py`: a request that can be sent, and its credentials
- `request_object.py`: splits a request object into parameters and body fields
- `body_writer.py`, `body_choice.py`: the request body, and the choice of its media type
- `form.py`, `multipart.py`: bodies of forms
- `payload.py`: the bytes of a body, all at once or read while they are sent
- `styles.py`, `percent_encoding.py`, `headers.py`: how values are serialized
"""
