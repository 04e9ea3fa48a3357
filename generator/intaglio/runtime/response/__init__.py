"""Responses to return values and errors.

- `decode.py`: decodes a response by what the operation declares for its status and media type; read it first
- `recording.py`: collects the responses of the calls in a `with` block
"""
