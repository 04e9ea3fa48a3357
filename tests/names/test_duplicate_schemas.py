"""Equal inline schemas are one class, and different ones are two."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from intaglio.api.model import Api
from intaglio.api.passes.normalize import normalize
from intaglio.api.build.openapi_object import build_api
from intaglio.load import load_description


def count_models(folder: Path, left: dict[str, Any], right: dict[str, Any]) -> int:
    """Returns the number of models for a body that has these schemas as properties."""
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


def test_order_of_keys_of_default_is_irrelevant(tmp_path: Path) -> None:
    """Two defaults with the same entries in another order are equal."""
    left = {"type": "object", "default": {"a": 1, "b": 2}}
    right = {"type": "object", "default": {"b": 2, "a": 1}}
    assert 1 == count_models(tmp_path, left, right)


def test_true_differs_from_one(tmp_path: Path) -> None:
    """A boolean constant differs from a number, although `True == 1` in Python."""
    assert 2 == count_models(tmp_path, {"const": 1}, {"const": True})
    assert 2 == count_models(tmp_path, {"enum": [0, 1]}, {"enum": [False, True]})


def test_default_distinguishes_schemas(tmp_path: Path) -> None:
    """A schema with a default differs from one without."""
    left, right = {"type": "boolean", "default": True}, {"type": "boolean"}
    assert 2 == count_models(tmp_path, left, right)
