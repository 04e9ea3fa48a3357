"""One line for each attempt, at DEBUG, to the logger named after the package."""

from __future__ import annotations

import logging

LOGGER = logging.getLogger(__name__.rsplit(".", 3)[0])


def log_attempt(
    method: str, url: str, attempt: int, seconds: float, outcome: object
) -> None:
    """`outcome` is the status, or the name of the error; `url` shows no secret."""
    LOGGER.debug(
        "%s %s -> %s in %d ms (attempt %d)",
        method,
        url,
        outcome,
        seconds * 1000,
        attempt,
    )
