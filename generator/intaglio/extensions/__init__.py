"""The extensions that Intaglio knows (OpenAPI 3.1, 4.9): one row each, and everything about them follows.

This room is above `load` and `api`, which read the rows, and imports nothing but the standard library.

- `registry.py` (read first): the rows, and what is asked about all of them.
- `extension.py`: the class of a row, and the parsers of values.

To support another extension, add a row, read it where the value is built, and add a case folder.
"""
