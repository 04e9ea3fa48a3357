"""Responses to return values and errors.

- `decode.py`: decodes a response by the declaration for its status and media type; read it first
- `declared_response.py`: the declarations of a printed package
- `response_plan.py`: declarations compiled for calls; chooses among them
- `entries.py`: the protocol of readers that make entries of chunks
- `recording.py`: collects the responses of the calls in a `with` block
"""
