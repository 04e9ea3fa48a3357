"""`x-speakeasy-retries` of the root or an operation -> a RetryPolicy."""

from __future__ import annotations

from dataclasses import replace

from intaglio.api.build.json_node import Node
from intaglio.api.model import RetryPolicy
from intaglio.extensions.registry import RETRIES

DEFAULT_RETRY_POLICY = RetryPolicy(500, 60_000, 1.5, 3_600_000, True, ("5XX",))
"""What Speakeasy's reference gives for the values that a description leaves out."""

NO_RETRIES = replace(DEFAULT_RETRY_POLICY, status_codes=())


def build_retry_policy(node: Node) -> RetryPolicy | None:
    """The retries of a root or an operation; `None` where they are not set."""
    config = node / RETRIES.key
    if config.string("strategy") == "none":
        return NO_RETRIES
    if config.string("strategy") != "backoff":
        return None
    backoff, default = config / "backoff", DEFAULT_RETRY_POLICY
    exponent = backoff.number("exponent")
    return RetryPolicy(
        backoff.integer("initialInterval") or default.initial_interval,
        backoff.integer("maxInterval") or default.max_interval,
        default.exponent if exponent is None else exponent,
        backoff.integer("maxElapsedTime") or default.max_elapsed_time,
        (config / "retryConnectionErrors").value is not False,
        tuple(str(code.value) for code in (config / "statusCodes").each())
        or default.status_codes,
    )
