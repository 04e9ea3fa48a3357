"""Overlays change a description as OpenAPI Overlay 1.0 and 1.1 specify."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from intaglio.errors import IntaglioError, render_problem
from intaglio.load.references.reachable_files import read_resource
from intaglio.load import overlay
from intaglio.load import load_description
from intaglio.load.sources.root_location import RootLocation

Write = Callable[[str, str], Path]
Refusal = Callable[..., str]


def load_data(path: Path) -> object:
    resource, _ = read_resource(RootLocation.from_argument(str(path)), "")
    return resource.data


def overlaid(data: object, *actions: dict[str, Any]) -> object:
    head = {"overlay": "1.1.0", "info": {"title": "t", "version": "1"}}
    return overlay.apply_actions(data, {**head, "actions": list(actions)})[0]


@pytest.mark.parametrize(
    ("data", "action", "after"),
    [
        ({"a": {"b": 1}}, {"target": "$.a", "update": {"c": 2}}, {"a": {"b": 1, "c": 2}}),
        ({"a": {"b": {"c": 1}}}, {"target": "$", "update": {"a": {"b": {"d": 2}}}}, {"a": {"b": {"c": 1, "d": 2}}}),
        ({"a": {"b": [1]}}, {"target": "$.a", "update": {"b": [2]}}, {"a": {"b": [1, 2]}}),
        ({"a": [1]}, {"target": "$.a", "update": 2}, {"a": [1, 2]}),
        ({"a": [1]}, {"target": "$.a", "update": [2, 3]}, {"a": [1, 2, 3]}),
        ({"a": 1}, {"target": "$.a", "update": "x"}, {"a": "x"}),
        ({"a": [1, 2, 3, 4]}, {"target": "$.a[?@ > 1 && @ < 4]", "remove": True}, {"a": [1, 4]}),
        ({"a": {"b": 1}, "c": 2}, {"target": "$..b", "remove": True}, {"a": {}, "c": 2}),
        ({"a": {"a": {"a": 1}}}, {"target": "$..a", "remove": True}, {}),
        ({"a": 1}, {"target": "$.a", "remove": True, "update": 2}, {}),
        ({"a": {"x": 1}, "b": {"y": 2}}, {"target": "$.b", "copy": "$.a"}, {"a": {"x": 1}, "b": {"y": 2, "x": 1}}),
        ({"a": 1}, {"target": "$.b", "update": 2}, {"a": 1}),
    ],
)  # fmt: skip
def test_an_action_changes_what_its_target_selects(
    data: object, action: dict[str, Any], after: object
) -> None:
    """Mappings merge, lists grow, other values are replaced, and `remove` removes."""
    before = repr(data)
    assert after == overlaid(data, action)
    assert before == repr(data)


def test_actions_build_on_each_other() -> None:
    """An action sees the changes of the actions before it."""
    actions = (
        {"target": "$.a", "remove": True},
        {"target": "$", "update": {"a": {"b": 1}}},
        {"target": "$.a.b", "update": 2},
    )
    assert {"a": {"b": 2}} == overlaid({"a": [1]}, *actions)


def test_a_shared_value_is_changed_at_the_target_only(write: Write) -> None:
    """Of two places that share a value through an alias, only the target changes."""
    text = "openapi: 3.1.0\nx-a: &a {b: 1}\nx-c: *a\n"
    changes = "overlay: 1.0.0\ninfo: {title: t, version: '1'}\nactions:\n- {target: $.x-c, update: {b: 2}}\n"
    path, over = write("a.yaml", text), write("o.yaml", changes)
    root = load_description(str(path), overlays=(str(over),)).root
    assert ({"b": 1}, {"b": 2}) == (root["x-a"], root["x-c"])


def test_a_target_without_a_match_is_a_warning(write: Write) -> None:
    """The warning shows the line of the action in the overlay."""
    over = write(
        "o.yaml",
        "overlay: 1.0.0\ninfo: {title: t, version: '1'}\nactions:\n- target: $.inof\n  remove: true\n",
    )
    path = write("a.yaml", "openapi: 3.1.0\ninfo: {}\n")
    (warning,) = load_description(str(path), overlays=(str(over),)).warnings
    assert (
        "spec/o.yaml:4: warning: the target '$.inof' matches nothing\n"
        "  4 | - target: $.inof\n"
        "  at #/actions/0/target\n"
        "  hint: the action changes nothing; look at the spelling of its keys"
    ) == render_problem(warning)


@pytest.mark.parametrize(
    ("actions", "expected"),
    [
        (
            "- {target: '$.[', remove: true}",
            "spec/o.yaml:4: '$.[' is no JSONPath",
        ),
        (
            "- {target: $, remove: true}",
            "spec/o.yaml:4: the whole description cannot be removed",
        ),
        (
            "- {target: $, update: 3}",
            "spec/o.yaml:4: the update does not fit its target: one is a mapping, the other is not",
        ),
        (
            "- {target: $.info, copy: $.*}",
            "spec/o.yaml:4: the copied path '$.*' matches 2 values, not one",
        ),
        ("- {target: $, udpate: {}}", "spec/o.yaml:4: unknown key 'udpate'"),
        ("- {update: {}}", "spec/o.yaml:4: 'target' is missing"),
    ],
)
def test_an_invalid_action_is_refused(
    write: Write, load_refusal: Refusal, actions: str, expected: str
) -> None:
    """The message shows the line in the overlay."""
    head = "overlay: 1.1.0\ninfo: {title: t, version: '1'}\nactions:\n"
    over = write("o.yaml", head + actions + "\n")
    path = write("a.yaml", "openapi: 3.1.0\ninfo: {}\n")
    assert load_refusal(path, overlays=(str(over),)).startswith(expected)


def test_references_of_an_overlay_are_followed(write: Write) -> None:
    """A file that only an overlay refers to is read."""
    write("b.yaml", "Pet: {}\n")
    head = "overlay: 1.0.0\ninfo: {title: t, version: '1'}\nactions:\n"
    over = write("o.yaml", head + "- {target: $, update: {x: {$ref: b.yaml#/Pet}}}\n")
    path = write("a.yaml", "openapi: 3.1.0\n")
    document = load_description(str(path), overlays=(str(over),))
    assert ["", "b.yaml"] == sorted(document.resources)


@pytest.mark.conformance
def test_the_examples_of_the_specification_are_reproduced(shared: Path) -> None:
    """Description and overlay of each example give its expected output."""
    folders = [each for each in (shared / "suites/overlay").iterdir() if each.is_dir()]
    assert folders
    for folder in folders:
        before, after = folder / "openapi.yaml", folder / "output.yaml"
        expected = load_data(after)
        root = load_description(
            str(before), overlays=(str(folder / "overlay.yaml"),)
        ).root
        assert (folder.name, expected) == (folder.name, root)


@pytest.mark.conformance
@pytest.mark.parametrize("version", ["1.0", "1.1"])
@pytest.mark.parametrize("verdict", ["pass", "fail"])
def test_the_schema_tests_of_overlays_agree(
    shared: Path, version: str, verdict: str
) -> None:
    """Overlays that the tests of the specification accept are accepted, all others are refused."""
    files = sorted(
        (shared / f"suites/overlay-schema-tests/v{version}/{verdict}").iterdir()
    )
    assert files
    assert [(each.name, verdict) for each in files] == [
        (each.name, _verdict(each)) for each in files
    ]


def _verdict(path: Path) -> str:
    try:
        overlay.check_overlay(load_data(path))
    except IntaglioError:
        return "fail"
    return "pass"
