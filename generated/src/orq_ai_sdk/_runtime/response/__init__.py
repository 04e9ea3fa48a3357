"""Responses to return values and errors.

- `decode.py`: decodes a response by what the operation declares for its status and media type; read it first
- `declared_response.py`: what a printed package declares
- `response_plan.py`: declarations compiled for calls; chooses among them
- `entries.py`: the protocol of readers that make entries of chunks
- `recording.py`: collects the responses of the calls in a `with` block
"""
