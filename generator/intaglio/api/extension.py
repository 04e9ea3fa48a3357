"""The extensions that change an SDK, whoever invented them."""

from __future__ import annotations

from dataclasses import replace

from intaglio.api.model import Backoff
from intaglio.api.node import Node
from intaglio.api.types import LiteralValue

DEFAULT_BACKOFF = Backoff(500, 60_000, 1.5, 3_600_000, True, ("5XX",))


NO_RETRIES = replace(DEFAULT_BACKOFF, status_codes=())


def group(node: Node) -> tuple[str, ...] | None:
    """The namespace that the author puts an operation in, outermost first; `()` is the client."""
    said = (node / "x-speakeasy-group").value
    if isinstance(said, str):
        return tuple(part for part in said.split(".") if part)
    said = (node / "x-fern-sdk-group-name").value
    if isinstance(said, str):
        return (said,)
    return tuple(map(str, said)) if isinstance(said, list) else None


def name(node: Node) -> str | None:
    """What the author calls the operation's method."""
    said = node.text("x-speakeasy-name-override") or node.text("x-fern-sdk-method-name")
    return said or None


def ignored(node: Node) -> bool:
    return node.flag("x-speakeasy-ignore") or node.flag("x-fern-ignore")


def timeout_ms(node: Node) -> int | None:
    return node.whole("x-speakeasy-timeout")


def retries(node: Node) -> Backoff | None:
    """Retries as `x-speakeasy-retries` asks for them; milliseconds."""
    said = node / "x-speakeasy-retries"
    if said.text("strategy") == "none":
        return NO_RETRIES
    if said.text("strategy") != "backoff":
        return None
    backoff, default = said / "backoff", DEFAULT_BACKOFF
    exponent = backoff.number("exponent")
    return Backoff(
        backoff.whole("initialInterval") or default.initial_interval,
        backoff.whole("maxInterval") or default.max_interval,
        default.exponent if exponent is None else exponent,
        backoff.whole("maxElapsedTime") or default.max_elapsed_time,
        (said / "retryConnectionErrors").value is not False,
        tuple(str(code.value) for code in (said / "statusCodes").each())
        or default.status_codes,
    )


def schema_name(node: Node) -> str | None:
    """What the author calls a schema or a property in code."""
    return node.text("x-speakeasy-name-override") or None


def enum_name(node: Node) -> str | None:
    """What the author calls an inline enum (`x-ms-enum`)."""
    return (node / "x-ms-enum").text("name") or None


def enum_names(node: Node, values: tuple[LiteralValue, ...]) -> tuple[str, ...]:
    """What the author calls the values of an enum, in the order of `values`; empty if nothing."""
    for key in ("x-speakeasy-enums", "x-enum-varnames", "x-enumNames", "x-enum-names"):
        said = (node / key).value
        if isinstance(said, dict):
            said = [said.get(str(value)) for value in values]
        if isinstance(said, list) and len(said) == len(values) and all(said):
            return tuple(map(str, said))
    listed = {str(e.value.get("value")): e.text("name") for e in _ms_values(node)}
    names = tuple(listed.get(str(value), "") for value in values)
    return names if all(names) else ()


def _ms_values(node: Node) -> list[Node]:
    return [each for each in (node / "x-ms-enum" / "values").each() if each.is_mapping]


def enum_descriptions(node: Node, values: tuple[LiteralValue, ...]) -> tuple[str, ...]:
    """What the author says of the values, in the order of `values`; empty if nothing."""
    for key in ("x-enum-descriptions", "x-enumDescriptions"):
        said = (node / key).value
        if isinstance(said, dict):
            said = [said.get(str(value), "") for value in values]
        if isinstance(said, list) and len(said) == len(values):
            return tuple("" if text is None else str(text) for text in said)
    return ()


def overridden(node: Node) -> bool:
    """Whether the author wants any value where a schema stands."""
    return node.text("x-speakeasy-type-override") == "any"
