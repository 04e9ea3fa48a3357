"""Imports of a printed package: every module, without a warning and without the generator."""

from pathlib import Path

import pytest

from harness.interpreter import run_python
from harness.sdk import write_package

DESCRIPTION = """
openapi: 3.1.0
info: {title: Lab, version: "1"}
paths:
  /things:
    put:
      operationId: putThing
      tags: [shelf]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
      responses:
        "200":
          description: the thing
          content:
            application/json: {schema: {$ref: "#/components/schemas/Thing"}}
            application/xml: {schema: {$ref: "#/components/schemas/Thing"}}
        "404":
          description: no such thing
          content: {application/json: {schema: {$ref: "#/components/schemas/Missing"}}}
  /events:
    get:
      operationId: watch
      responses:
        "200":
          description: events
          content: {text/event-stream: {schema: {$ref: "#/components/schemas/Thing"}}}
webhooks:
  thingMade:
    post:
      requestBody:
        content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
      responses: {"204": {description: done}}
  list:
    post:
      requestBody:
        content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Thing"}}}}
      responses: {"204": {description: done}}
components:
  schemas:
    Thing: {type: object, required: [n], properties: {n: {type: integer}, box: {$ref: "#/components/schemas/Box"}}}
    Box: {type: object, properties: {size: {type: string, enum: [s, l]}}}
    Missing: {type: object, required: [title], properties: {title: {type: string}}}
"""

BLOCK_GENERATOR = """
import sys
sys.modules["intaglio"] = None  # importing it raises ImportError
"""

IMPORT_ALL_MODULES = """
import importlib, pkgutil, sdk
modules = [m.name for m in pkgutil.walk_packages(sdk.__path__, "sdk.")]
for name in modules:
    importlib.import_module(name)
assert "sdk.models" in modules and "sdk._runtime.errors" in modules, modules
"""

IMPORT_STAR = """
import importlib
module = importlib.import_module({module!r})
names = {{}}
exec("from {module} import *", names)
public = [name for name in dir(module) if not name.startswith("_")]
expected = getattr(module, "__all__", public)
missing = [name for name in expected if name not in names]
assert expected and not missing, missing
"""

READ_UNKNOWN_NAME = """
import importlib
module = importlib.import_module({module!r})
assert not hasattr(module, "Thinng")
assert not hasattr(module, "__wrapped__")
"""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that `sdk` is imported from."""
    return write_package(DESCRIPTION, tmp_path_factory.mktemp("package_import"))


def test_every_module_imports_without_generator(source: Path) -> None:
    """Every module imports in an interpreter that has no `intaglio` and turns warnings into errors."""
    process = run_python(BLOCK_GENERATOR + IMPORT_ALL_MODULES, source)
    assert ("", "") == (process.stdout, process.stderr)


PUBLIC_MODULES = ["sdk", "sdk.errors", "sdk.models", "sdk.types", "sdk.webhooks"]


@pytest.mark.parametrize("module", PUBLIC_MODULES)
def test_star_import_binds_every_public_name(source: Path, module: str) -> None:
    """`from module import *` binds each public name of the module."""
    process = run_python(IMPORT_STAR.format(module=module), source)
    assert ("", "") == (process.stdout, process.stderr)


@pytest.mark.parametrize("module", PUBLIC_MODULES)
def test_unknown_name_is_attribute_error(source: Path, module: str) -> None:
    """A name that a public module does not have is an AttributeError, dunder names too."""
    process = run_python(READ_UNKNOWN_NAME.format(module=module), source)
    assert ("", "") == (process.stdout, process.stderr)


PRINT_NAMES = """
import importlib
module = importlib.import_module({module!r})
for name in dir(module):
    getattr(module, name)
print(*(name for name in dir(module) if not name.startswith("__")))
"""
NAMES = {
    "sdk": {"Api", "errors", "models", "params", "types", "utils", "webhooks"},
    "sdk.models": {"APIError", "Box", "Missing", "Thing"},
    "sdk.webhooks": {"list_", "thing_made"},
}


@pytest.mark.parametrize("module", ["sdk", "sdk.models", "sdk.webhooks"])
def test_dir_lists_exactly_public_names(source: Path, module: str) -> None:
    """`dir()` of a public module lists its public names, and no submodules or imports."""
    process = run_python(PRINT_NAMES.format(module=module), source)
    assert "" == process.stderr
    assert NAMES[module] == set(process.stdout.split())


PARSE_WEBHOOK_LIST = """
from sdk import webhooks
print([thing.n for thing in webhooks.list_.parse('[{"n": 1}]')])
"""


def test_webhook_named_as_builtin_parses(source: Path) -> None:
    """A webhook that is named as a builtin does not replace the builtin in types of payloads."""
    process = run_python(PARSE_WEBHOOK_LIST, source)
    assert ("[1]\n", "") == (process.stdout, process.stderr)


PRINT_MODULES_OF_ERRORS = """
from sdk import errors
print(errors.APIError.__module__, errors.MissingError.__module__)
"""


def test_errors_have_public_module(source: Path) -> None:
    """Errors of the runtime and of the description have `errors` as their module."""
    process = run_python(PRINT_MODULES_OF_ERRORS, source)
    assert ("sdk.errors sdk.errors\n", "") == (process.stdout, process.stderr)
