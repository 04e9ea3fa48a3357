"""The extensions that change an SDK, whoever invented them."""

from __future__ import annotations

import re
from dataclasses import replace

from intaglio.api.build.context import Ledger
from intaglio.api.model import Backoff, Extensions, LiteralValue
from intaglio.api.build.json_node import Node

DEFAULT_BACKOFF = Backoff(500, 60_000, 1.5, 3_600_000, True, ("5XX",))


NO_RETRIES = replace(DEFAULT_BACKOFF, status_codes=())

NAMES = ("x-speakeasy-enums", "x-enum-varnames", "x-enumNames", "x-enum-names")
"""Where the values of an enum are named: a list in their order, or a mapping."""

DESCRIPTIONS = (
    "x-speakeasy-enum-descriptions",
    "x-enum-descriptions",
    "x-enumDescriptions",
)
"""Where they are described, in the same manners."""


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


def renaming(ledger: Ledger, root: Node) -> tuple[tuple[re.Pattern[str], str], ...]:
    """What the author calls the methods of all operations whose ids match a pattern."""
    found = []
    for rule in (root / "x-speakeasy-name-override").each():
        try:
            pattern = re.compile(rule.text("operationId"))
        except re.error:
            ledger.fall_back(rule.at, "operationId that is no pattern", "no name")
        else:
            found.append((pattern, rule.text("methodNameOverride")))
    return tuple(found)


def ignored(node: Node) -> bool:
    return node.flag("x-speakeasy-ignore") or node.flag("x-fern-ignore")


EXCLUDING = ("x-speakeasy-ignore", "x-fern-ignore", "$ref")


def excluded(ledger: Ledger, node: Node, construct: str) -> bool:
    """Whether the author keeps this, or what it refers to, out of SDKs; the ledger takes note."""
    if not node.is_mapping or node.value.keys().isdisjoint(EXCLUDING):
        return False
    if not ignored(node) and (node.ref is None or not ignored(node.target(node.ref))):
        return False
    ledger.exclude(node.at, construct)
    return True


NONE = Extensions()


def kept(node: Node) -> Extensions:
    """The extensions of a node as they are, known or not."""
    found = node.extensions()
    return Extensions(found) if found else NONE


def hidden(extensions: Extensions) -> bool:
    """Whether a parameter that the client takes is no argument of a method."""
    return extensions.values.get("x-speakeasy-globals-hidden") is True


DEPRECATION = "x-speakeasy-deprecation-message"
"""What the author says to those who still use something deprecated."""


def is_deprecated(node: Node) -> bool:
    """Whether something should not be used any more; who says what to do instead says so too."""
    return node.flag("deprecated") or DEPRECATION in node


def replacement(node: Node) -> str:
    """The id of the operation to use instead of this one."""
    return node.text("x-speakeasy-deprecation-replacement")


def max_arguments(node: Node) -> int | None:
    """How many arguments a method may have."""
    return node.whole("x-speakeasy-max-method-params")


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
    said = "x-ms-enum" in node
    return (node / "x-ms-enum").text("name") or None if said else None


def enum_names(node: Node, values: tuple[LiteralValue, ...]) -> tuple[str, ...]:
    """What the author calls the values of an enum, in the order of `values`; empty if nothing."""
    if not node.extensions():
        return ()
    for key in NAMES:
        said = (node / key).value
        if isinstance(said, dict):
            said = [said.get(str(value)) for value in values]
        if isinstance(said, list) and len(said) == len(values) and all(said):
            return tuple(map(str, said))
    names = _ms_texts(node, "name", values)
    return tuple(name or str(v) for name, v in zip(names, values, strict=False))


def _ms_values(node: Node) -> list[Node]:
    return [each for each in (node / "x-ms-enum" / "values").each() if each.is_mapping]


def _ms_texts(
    node: Node, key: str, values: tuple[LiteralValue, ...]
) -> tuple[str, ...]:
    """What `x-ms-enum` says of the values under this key; empty if nothing."""
    listed = {str(each.value.get("value")): each.text(key) for each in _ms_values(node)}
    texts = tuple(listed.get(str(value), "") for value in values)
    return texts if any(texts) else ()


def enum_descriptions(node: Node, values: tuple[LiteralValue, ...]) -> tuple[str, ...]:
    """What the author says of the values, in the order of `values`; empty if nothing."""
    if not node.extensions():
        return ()
    for key in DESCRIPTIONS:
        said = (node / key).value
        if isinstance(said, dict):
            said = [said.get(str(value), "") for value in values]
        if isinstance(said, list) and len(said) == len(values):
            return tuple("" if text is None else str(text) for text in said)
    return _ms_texts(node, "description", values)


def is_open(node: Node) -> bool:
    """Whether the author lets other values than those of an enum pass."""
    said = node.text("x-speakeasy-unknown-values")
    return said == "allow" or (not said and (node / "x-ms-enum").flag("modelAsString"))


def overridden(node: Node) -> bool:
    """Whether the author wants any value where a schema stands."""
    return node.text("x-speakeasy-type-override") == "any"
