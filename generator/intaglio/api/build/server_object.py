"""Servers and their variables (OpenAPI 3.1, 4.8.5 and 4.8.6)."""

from __future__ import annotations

from intaglio.api.model import Server, ServerVariable
from intaglio.api.build.json_node import Node


def servers(node: Node) -> tuple[Server, ...]:
    """The servers of a `servers` list, those without a URL left out."""
    return tuple(_server(server) for server in node.each() if server.text("url"))


def _server(node: Node) -> Server:
    return Server(
        node.text("url"),
        tuple(
            _variable(name, variable) for name, variable in (node / "variables").items()
        ),
        node.text("description"),
        node.text("name"),
    )


def _variable(name: str, node: Node) -> ServerVariable:
    values = tuple(str(value.value) for value in (node / "enum").each())
    return ServerVariable(name, node.text("default"), values, node.text("description"))
