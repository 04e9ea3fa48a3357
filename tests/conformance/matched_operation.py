"""Finds the operation of a request, and the values of the path parameters in its URI."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import unquote

from conformance.document import Document, Node

_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")
_ORIGIN = re.compile(r"http://localhost:\d+|\{endpoint\}")
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@dataclass(frozen=True, slots=True)
class MatchedOperation:
    """An operation of the document; `path_values` are the encoded values of its placeholders."""

    method: str
    path: str
    server: str
    operation: Node
    parameters: tuple[Node, ...]
    is_relative: bool = False
    """True if the document names no server."""
    path_values: Mapping[str, str] = field(default_factory=dict)

    def client_options(self, url: str) -> dict[str, Any]:
        """The client's arguments that replace the origin of the document's server with a URL."""
        names = _PLACEHOLDER.findall(self.server)
        if self.is_relative or not names:
            return {"server_url": _ORIGIN.sub(url, self.server)}
        known = {name: unquote(self.path_values.get(name, "")) for name in names}
        return {"server_variables": {**known, "endpoint": url}}


def find_operation(
    document: Document, method: str, uri: str
) -> MatchedOperation | None:
    """The operation whose server and path match a URI; None if none does.

    Of several, the one with the longest literal text. A placeholder spans several segments only if there is
    no other match.
    """
    uri = uri.replace("\\", "")
    for placeholder in ("([^/]*)", "(.*)"):
        found = {
            each.path: (each, path_values)
            for each in _list_operations(document, method)
            if (path_values := _match_uri(each, placeholder, uri))
        }
        if found:
            return _set_path_values(*found[max(found, key=_literal_length)])
    return None


def _literal_length(path: str) -> int:
    return len(_PLACEHOLDER.sub("", path))


def _set_path_values(
    target: MatchedOperation, path_values: re.Match[str]
) -> MatchedOperation:
    names = _PLACEHOLDER.findall(_ORIGIN.sub("", target.server) + target.path)
    return replace(
        target, path_values=dict(zip(names, path_values.groups(), strict=True))
    )


def _list_operations(document: Document, method: str) -> Iterator[MatchedOperation]:
    servers = document.root.get("servers") or [{"url": "{endpoint}"}]
    server = servers[0]["url"]
    for path, item in document.root.get("paths", {}).items():
        for verb in _METHODS:
            if verb == method and verb in item:
                operation = item[verb]
                shared = (*item.get("parameters", ()), *operation.get("parameters", ()))
                parameters = tuple(map(document.resolve, shared))
                is_relative = not document.root.get("servers")
                yield MatchedOperation(
                    verb, path, server, operation, parameters, is_relative
                )


def _match_uri(
    target: MatchedOperation, placeholder: str, uri: str
) -> re.Match[str] | None:
    template = _ORIGIN.sub("", target.server).rstrip("/") + target.path
    parts = _PLACEHOLDER.split(template.rstrip("/") or "/")
    pattern = "".join(
        placeholder if index % 2 else re.escape(part)
        for index, part in enumerate(parts)
    )
    return re.fullmatch(pattern, uri)
