"""Server Objects (OpenAPI 3.1, 4.8.5 and 4.8.6)."""

from __future__ import annotations

from intaglio.api.build.json_node import Node
from intaglio.api.model import Server, ServerVariable


def build_servers(node: Node) -> tuple[Server, ...]:
    """The servers of a `servers` array, without those that have no URL."""
    return tuple(_build_server(each) for each in node.each() if each.string("url"))


def _build_server(node: Node) -> Server:
    variables = (node / "variables").items()
    return Server(
        node.string("url"),
        tuple(_build_variable(name, variable) for name, variable in variables),
        node.string("description"),
        node.string("name"),
    )


def _build_variable(name: str, node: Node) -> ServerVariable:
    values = tuple(str(value.value) for value in (node / "enum").each())
    return ServerVariable(
        name, node.string("default"), values, node.string("description")
    )
