"""The exit codes of the command. `intaglio --help` lists them."""

from __future__ import annotations

from collections.abc import Mapping

from intaglio.errors import IntaglioError, UsageError

DONE = 0
FAILED = 1
USAGE = 2
BUG = 70  # EX_SOFTWARE of sysexits.h
INTERRUPTED = 130  # as a shell reports SIGINT

EXIT_CODES: Mapping[int, str] = {
    DONE: "done",
    FAILED: "the description is wrong, the output cannot be written, or `check` found a difference",
    USAGE: "the command line or the config is wrong",
    BUG: "a bug in Intaglio",
    INTERRUPTED: "interrupted",
}


def exit_code_of(error: IntaglioError) -> int:
    """The exit code of a run that this error ends."""
    return USAGE if isinstance(error, UsageError) else FAILED


def describe_exit_codes() -> str:
    """All codes in one sentence."""
    codes = (f"{code} {meaning}" for code, meaning in EXIT_CODES.items())
    return f"Exit codes: {'; '.join(codes)}."
