"""Nodes: JSON values with their pointers."""

from pathlib import Path

import pytest

from intaglio.api.build.json_node import Node
from intaglio.load import load_description


@pytest.fixture
def root(tmp_path: Path) -> Node:
    """The root of a description with values of every shape under `info`."""
    path = tmp_path / "description.yaml"
    path.write_text(
        """
openapi: 3.1.0
info:
  title: Nodes
  version: 1.10
  x-true: true
  x-number: 2.0
  x-infinite: .inf
  x-a/b: {"~": deep}
  x-list: [one, 2, three]
paths: {}
""",
        "utf-8",
    )
    document = load_description(str(path))
    return Node(document.root, "#", document)


def test_walking_escapes_the_pointer(root: Node) -> None:
    """A child has the pointer of its parent and its own key, escaped (RFC 6901, 3)."""
    node = root / "info" / "x-a/b" / "~"
    assert (node.value, node.at) == ("deep", "#/info/x-a~1b/~0")


def test_a_missing_child_is_a_node_without_a_value(root: Node) -> None:
    """Walking into nothing goes on: the node does not exist and has no children."""
    node = root / "info" / "title" / "deeper" / "still"
    assert not node.exists
    assert (list(node.items()), list(node.each()), node.string("x")) == ([], [], "")


def test_values_of_another_type_are_absent(root: Node) -> None:
    """A child is read as the type that is asked for, or not at all."""
    info = root / "info"
    assert (info.string("x-true"), info.boolean("x-true")) == ("true", True)
    assert (info.number("x-number"), info.integer("x-number")) == (2.0, 2)
    assert (info.number("x-true"), info.integer("x-true")) == (None, None)
    assert (info.number("x-infinite"), info.integer("x-infinite")) == (None, None)
    assert (info / "x-list").strings() == ("one", "three")
