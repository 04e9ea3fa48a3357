"""Inline schemas that say the same are one class, and those that do not are two."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from intaglio.api.model import Api
from intaglio.api.passes.normalize import normalize
from intaglio.api.build.openapi_object import build_api
from intaglio.load import load_description


def models(folder: Path, left: dict[str, Any], right: dict[str, Any]) -> int:
    """How many models there are for an operation whose body has these two properties."""
    inner = {
        name: {"type": "object", "properties": {"x": schema}}
        for name, schema in (("left", left), ("right", right))
    }
    body = {"type": "object", "properties": inner}
    operation = {
        "operationId": "put",
        "requestBody": {"content": {"application/json": {"schema": body}}},
        "responses": {"204": {"description": "done"}},
    }
    description = {
        "openapi": "3.1.0",
        "info": {"title": "Shared", "version": "1"},
        "paths": {"/x": {"put": operation}},
    }
    (folder / "description.json").write_text(json.dumps(description), "utf-8")
    api: Api = normalize(build_api(load_description(str(folder / "description.json"))))
    return len(api.declarations) - 1


def test_the_order_of_a_defaults_keys_says_nothing(tmp_path: Path) -> None:
    """Two defaults with the same entries are the same."""
    left = {"type": "object", "default": {"a": 1, "b": 2}}
    right = {"type": "object", "default": {"b": 2, "a": 1}}
    assert 1 == models(tmp_path, left, right)


def test_true_is_not_one(tmp_path: Path) -> None:
    """A constant of one type is not that of another, though Python takes them for equal."""
    assert 2 == models(tmp_path, {"const": 1}, {"const": True})
    assert 2 == models(tmp_path, {"enum": [0, 1]}, {"enum": [False, True]})


def test_defaults_tell_schemas_apart(tmp_path: Path) -> None:
    """What the server takes in place of a value is part of what a schema says."""
    left, right = {"type": "boolean", "default": True}, {"type": "boolean"}
    assert 2 == models(tmp_path, left, right)
