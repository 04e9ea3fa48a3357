"""`params`: the module of the TypedDicts that requests accept."""

import doctest
import inspect
import typing
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from harness.interpreter import run_python, type_check
from harness.sdk import print_sdk, write_package

DESCRIPTION = """
openapi: 3.1.0
info: {title: Trees, version: "1"}
paths:
  /trees:
    put:
      operationId: putTree
      tags: [trees]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Tree"}}}}
      responses: {"204": {description: done}}
  /owners:
    put:
      operationId: putOwner
      tags: [owners]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Owner"}}}}
      responses: {"204": {description: done}}
components:
  schemas:
    Tree:
      type: object
      required: [name]
      properties:
        name: {type: string}
        height: {type: integer}
        parent: {$ref: "#/components/schemas/Tree"}
        fruits: {$ref: "#/components/schemas/Fruits"}
        owner: {$ref: "#/components/schemas/Owner"}
    Owner:
      type: object
      additionalProperties: true
      properties: {tree-count: {type: integer}}
    Fruits:
      oneOf: [{$ref: "#/components/schemas/Fruit"}, {type: array, items: {$ref: "#/components/schemas/Fruits"}}]
    Fruit: {type: object, required: [weight], properties: {weight: {type: number}}}
    FruitDict: {type: object, required: [a], properties: {a: {$ref: "#/components/schemas/Fruit"}}}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    folder: Path = tmp_path_factory.mktemp("trees")
    return print_sdk(DESCRIPTION, folder)


@pytest.fixture
def params(sdk: ModuleType) -> Any:
    return import_module(f"{sdk.__name__}.params")


NAMES = ["Fruit", "FruitTypedDict", "Fruits", "Owner", "OwnerDict", "Tree", "TreeDict"]
"""The TypedDict of `Fruit` is `FruitTypedDict`, because a component has the name `FruitDict`."""


def test_star_import_binds_names(params: ModuleType) -> None:
    """`from sdk.params import *` binds each TypedDict and each union with a model."""
    namespace: dict[str, Any] = {}
    exec(f"from {params.__name__} import *", namespace)
    assert NAMES == sorted(namespace.keys() - {"__builtins__"})


def test_dir_lists_exactly_names(params: ModuleType) -> None:
    """`dir(params)` lists exactly the names of the API."""
    assert NAMES == [name for name in dir(params) if not name.startswith("__")]


@pytest.mark.parametrize("name", ["Trees", "TreeDicts", "__wrapped__", "__path_", "_x"])
def test_unknown_name_is_attribute_error(params: ModuleType, name: str) -> None:
    """An unknown name is an AttributeError, dunder names too."""
    assert not hasattr(params, name)
    with pytest.raises(AttributeError, match=name):
        getattr(params, name)


def test_type_hints_resolve(params: Any, sdk: ModuleType) -> None:
    """`typing.get_type_hints` resolves each key, also to recursive types and types of other modules."""
    hints = typing.get_type_hints(params.TreeDict)
    assert int | None == hints["height"]
    assert sdk.models.Tree | params.TreeDict | None == hints["parent"]
    assert {"name"} == params.TreeDict.__required_keys__
    assert {"weight": float} == typing.get_type_hints(params.FruitTypedDict)
    assert {"tree-count": int | None} == typing.get_type_hints(params.OwnerDict)


def test_type_adapter_validates(params: Any, sdk: ModuleType) -> None:
    """A pydantic TypeAdapter validates each type."""
    adapter = TypeAdapter[Any](params.TreeDict)
    tree = {"name": "ash", "parent": {"name": "oak"}}
    assert "oak" == adapter.validate_python(tree)["parent"]["name"]
    with pytest.raises(ValidationError):
        adapter.validate_python({"nonsense": 1})
    for name in NAMES:
        TypeAdapter[Any](getattr(params, name)).json_schema()


def test_doctest_passes(sdk: ModuleType, params: Any) -> None:
    """`doctest` and `inspect.unwrap` accept each module."""
    own = [each.name for each in iter_modules(params.__path__, f"{params.__name__}.")]
    modules = [params, *map(import_module, own)]
    assert len(modules) > 1
    for module in modules:
        assert 0 == doctest.testmod(module).failed
        assert inspect.unwrap(module) is module
    assert "class FruitTypedDict(TypedDict)" in inspect.getsource(params.FruitTypedDict)


def test_package_does_not_import_params(tmp_path: Path) -> None:
    """A program that names no TypedDict does not import `params`."""
    code = "import sys, sdk; sdk.Api().trees.put_tree; print(*sys.modules)"
    process = run_python(code, write_package(DESCRIPTION, tmp_path))
    assert "" == process.stderr
    assert "sdk.trees" in process.stdout or "sdk.resources.trees" in process.stdout
    assert "sdk.params" not in process.stdout


PROGRAM = """
from collections.abc import Sequence

from sdk import Api, models, params
from sdk.params import *

tree: TreeDict = {"name": "ash", "parent": {"name": "oak"}, "fruits": [{"weight": 1.5}]}
either: Sequence[params.Tree] = [tree, models.Tree(name="oak")]
parent: params.Tree = {"name": "oak"}
Api().trees.put_tree(name="ash", parent=parent, owner={"tree-count": 2})
"""


def test_params_type_check(tmp_path: Path) -> None:
    """`mypy --strict` accepts TypedDicts where a request takes models."""
    source = write_package(DESCRIPTION, tmp_path)
    assert [] == type_check(PROGRAM, source, tmp_path)
