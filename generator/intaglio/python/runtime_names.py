"""Where printed code finds the names of the runtime: the one table of its public names.

The printed package imports each of these names from its module below `_runtime`.
"""

from __future__ import annotations

from collections.abc import Mapping

_MODULES: Mapping[str, str] = {
    "lazy_exports": "exports",
    "auth.schemes": (
        "ApiKey Basic Bearer ClientCredentialsFlow Credential Digest MutualTls OAuth2 "
        "OpenIdConnect PasswordFlow Scoped"
    ),
    "client.namespace": "Client Namespace asynchronous streaming",
    "client.operation": (
        "Body ClientDescription Cookie Encoding Events Failure Header Lines Operation "
        "Path Query Querystring Response Server Streaming"
    ),
    "client.options": "CallOptions ClientOptions",
    "client.webhook": "Webhook",
    "types.bounds": "bounded list_of",
    "types.tagged_union": "By",
    "types.xml_annotation": "Xml",
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
