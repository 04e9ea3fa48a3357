"""Responses and bodies that are read and written entry by entry.

- `stream.py`: `Stream` and `AsyncStream`, which calls return; read it first
- `chunks.py`: reads the bytes of a response within its timeout
- `event_entries.py`, `server_sent_events.py`: server-sent events to entries
- `line_entries.py`, `json_lines.py`: JSON Lines to entries
- `json_lines_body.py`: a request body in JSON Lines
"""
