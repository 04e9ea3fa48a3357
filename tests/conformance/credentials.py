"""Reads a client's credentials off the request that a scenario expects."""

from typing import Any

from conformance.printed import Sdk
from conformance.schemas import Document, Node
from conformance.targets import Target


def credentials(
    document: Document, target: Target, sdk: Sdk, expected: Node
) -> dict[str, str]:
    """The client's arguments for the schemes whose header the request carries.

    Where a scheme is needed and the request names no credential, a wrong one is given.
    """
    headers = {k.lower(): str(v) for k, v in (expected.get("headers") or {}).items()}
    schemes = document.root.get("components", {}).get("securitySchemes", {})
    found: dict[str, str] = {}
    for name, scheme in schemes.items():
        header = scheme.get("name", "authorization").lower()
        if header in headers and name in sdk.schemes:
            found[sdk.schemes[name].argument] = _credential(scheme, headers[header])
    if found or not schemes or {} in _security(document, target):
        return found
    return {scheme.argument: "wrong" for scheme in sdk.schemes.values()}


def _security(document: Document, target: Target) -> list[Any]:
    found: list[Any] = target.operation.get(
        "security", document.root.get("security", [{}])
    )
    return found


def _credential(scheme: Node, header: str) -> str:
    """The header without the name of the scheme that it opens with."""
    return header if scheme["type"] == "apiKey" else header.partition(" ")[2]
