"""Names that printed code imports from `_runtime` directly; those of `<package>.types` are in
`runtime/public_types.py`.

The printed package imports each of these names from its module below `_runtime`.
"""

from __future__ import annotations

from collections.abc import Mapping

_MODULES: Mapping[str, str] = {
    "auth.credentials": "Credential",
    "auth.oauth2_flows": "ClientCredentialsFlow PasswordFlow",
    "auth.schemes": (
        "ApiKey Basic Bearer Digest MutualTls OAuth2 OpenIdConnect Scoped"
    ),
    "client.client_description": "ClientDescription Server",
    "client.base_client": "Client",
    "client.namespace": "Namespace",
    "client.operation": "Operation StreamingOperation",
    "client.options": "CallOptions ClientOptions",
    "client.webhook": "Webhook",
    "lazy_exports": "exports",
    "request.parameter": "Cookie Header Path Query Querystring",
    "request.request_body": "Body Encoding",
    "response.declared_response": "Failure Response",
    "streams.event_stream": "EventStream",
    "streams.json_lines": "JsonLines JsonLinesBody",
    "types.bounds": "bounded list_of",
    "types.tagged_union": "By",
    "types.xml_annotation": "Xml",
    "xml.xml_declarations": "XmlBody XmlFailure XmlResponse",
}
"""The names that each module defines."""

RUNTIME_NAMES: Mapping[str, str] = {
    name: module for module, names in _MODULES.items() for name in names.split()
}
"""The module below `_runtime` of each name."""


def runtime_module(name: str, dots: int) -> str:
    """The module to import a name from: `.._runtime.client.operation` for two dots.

    One dot is for modules at the top of the printed package, two are for those one folder below.
    Raises `KeyError` if the runtime has no such public name.
    """
    return f"{'.' * dots}_runtime.{RUNTIME_NAMES[name]}"
