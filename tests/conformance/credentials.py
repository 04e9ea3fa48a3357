"""Reads the client's credentials from an expected request."""

from typing import Any

from conformance.printed_sdk import Sdk
from conformance.document import Document, Node
from conformance.matched_operation import MatchedOperation


def read_credentials(
    document: Document, target: MatchedOperation, sdk: Sdk, expected: Node
) -> dict[str, str]:
    """The client's arguments for the security schemes whose header the request has.

    If security is required and the request has no credential, all schemes get a wrong one.
    """
    headers = {k.lower(): str(v) for k, v in (expected.get("headers") or {}).items()}
    schemes = document.root.get("components", {}).get("securitySchemes", {})
    found: dict[str, str] = {}
    for name, scheme in schemes.items():
        header = scheme.get("name", "authorization").lower()
        if header in headers and name in sdk.schemes:
            found[sdk.schemes[name].argument] = _strip_scheme(scheme, headers[header])
    if found or not schemes or {} in _list_requirements(document, target):
        return found
    return {scheme.argument: "wrong" for scheme in sdk.schemes.values()}


def _list_requirements(document: Document, target: MatchedOperation) -> list[Any]:
    found: list[Any] = target.operation.get(
        "security", document.root.get("security", [{}])
    )
    return found


def _strip_scheme(scheme: Node, header: str) -> str:
    """The credential in a header: `Bearer x` without `Bearer`."""
    return header if scheme["type"] == "apiKey" else header.partition(" ")[2]
