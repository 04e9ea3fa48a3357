"""Finds the operation that a request goes to, and what the request's path says of its parameters."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import unquote

from conformance.schemas import Document, Node

_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")
_ORIGIN = re.compile(r"http://localhost:\d+|\{endpoint\}")
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@dataclass(frozen=True, slots=True)
class Target:
    """An operation of the document; `texts` are placeholders as the path has them."""

    method: str
    path: str
    server: str
    operation: Node
    parameters: tuple[Node, ...]
    is_relative: bool = False
    """Whether the document names no server."""
    texts: Mapping[str, str] = field(default_factory=dict)

    def client_options(self, url: str) -> dict[str, Any]:
        """What a client is told so that it talks to this URL in place of the server's."""
        names = _PLACEHOLDER.findall(self.server)
        if self.is_relative or not names:
            return {"server_url": _ORIGIN.sub(url, self.server)}
        known = {name: unquote(self.texts.get(name, "")) for name in names}
        return {"server_variables": {**known, "endpoint": url}}


def target_of(document: Document, method: str, uri: str) -> Target | None:
    """The operation whose server and path make this URI, the one with most constants.

    A placeholder spans segments only where nothing else makes the URI.
    """
    uri = uri.replace("\\", "")
    for placeholder in ("([^/]*)", "(.*)"):
        found = {
            each.path: (each, texts)
            for each in _targets(document, method)
            if (texts := _texts(each, placeholder, uri))
        }
        if found:
            return _with(*found[max(found, key=_constants)])
    return None


def _constants(path: str) -> int:
    return len(_PLACEHOLDER.sub("", path))


def _with(target: Target, texts: re.Match[str]) -> Target:
    names = _PLACEHOLDER.findall(_ORIGIN.sub("", target.server) + target.path)
    return replace(target, texts=dict(zip(names, texts.groups(), strict=True)))


def _targets(document: Document, method: str) -> Iterator[Target]:
    servers = document.root.get("servers") or [{"url": "{endpoint}"}]
    server = servers[0]["url"]
    for path, item in document.root.get("paths", {}).items():
        for verb in _METHODS:
            if verb == method and verb in item:
                operation = item[verb]
                shared = (*item.get("parameters", ()), *operation.get("parameters", ()))
                parameters = tuple(map(document.resolved, shared))
                is_relative = not document.root.get("servers")
                yield Target(verb, path, server, operation, parameters, is_relative)


def _texts(target: Target, placeholder: str, uri: str) -> re.Match[str] | None:
    template = _ORIGIN.sub("", target.server).rstrip("/") + target.path
    parts = _PLACEHOLDER.split(template.rstrip("/") or "/")
    pattern = "".join(
        placeholder if index % 2 else re.escape(part)
        for index, part in enumerate(parts)
    )
    return re.fullmatch(pattern, uri)
