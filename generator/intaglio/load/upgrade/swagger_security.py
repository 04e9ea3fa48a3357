"""Security definitions of Swagger 2.0 -> security schemes of OpenAPI 3.1."""

from __future__ import annotations

Data = dict[str, object]

_FLOWS = {"application": "clientCredentials", "accessCode": "authorizationCode"}
_OF_FLOW = ("authorizationUrl", "tokenUrl", "scopes")


def security_scheme(scheme: Data) -> Data:
    """One scheme; API keys are the same in both."""
    match scheme.get("type"):
        case "basic":
            return {**scheme, "type": "http", "scheme": "basic"}
        case "oauth2":
            return _oauth2(scheme)
        case _:
            return scheme


def _oauth2(scheme: Data) -> Data:
    named = str(scheme.get("flow", "implicit"))
    flow = {key: scheme[key] for key in _OF_FLOW if key in scheme}
    kept = {key: scheme[key] for key in scheme if key not in ("flow", *_OF_FLOW)}
    return {**kept, "flows": {_FLOWS.get(named, named): {"scopes": {}, **flow}}}
