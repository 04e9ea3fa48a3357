"""`python -m intaglio` is the command `intaglio`."""

from intaglio.cli.main import main

main()
