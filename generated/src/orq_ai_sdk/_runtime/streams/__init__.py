"""Responses and request bodies that are read and written entry by entry.

In: the chunks of a response. Out: a `Stream` of entries, each decoded as the type that the API declares.

- `stream.py`: `Stream` and `AsyncStream`, which calls return; read it first
- `chunks.py`: reads the chunks of a response within the timeout
- `event_stream.py`: declares server-sent events
- `event_reader.py`, `server_sent_events.py`: chunks to events, events to entries
- `json_lines.py`: declares JSON Lines
- `json_lines_reader.py`, `json_lines_writer.py`: chunks to entries, entries to chunks
"""
