"""Shared code of the tests of printed packages.

sdk.py prints a package and imports it; server.py is an HTTP server that records requests, whose values are
in exchange.py; starlette_server.py is a server with Starlette's parsers; interpreter.py runs Python and type
checkers in processes of their own; markdown.py reads pages; snapshots.py compares files.
"""

from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
GENERATED = REPOSITORY / "generated"
SEED_PAGE = REPOSITORY.parent / "shared" / "seed" / "variations-create.txt"
