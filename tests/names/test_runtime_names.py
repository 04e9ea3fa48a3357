"""The table of the runtime's public names is complete."""

import ast
from pathlib import Path

import pytest

import intaglio
from intaglio.python.runtime_names import RUNTIME_NAMES, runtime_module

RUNTIME = Path(intaglio.__file__).parent / "runtime"


def list_defined_names(module: str) -> set[str]:
    """Returns the names that a module of the runtime defines, without its imports."""
    path = RUNTIME / (module.replace(".", "/") + ".py")
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.ClassDef() | ast.FunctionDef():
                names.add(node.name)
            case ast.Assign(targets=[ast.Name(id=name)]):
                names.add(name)
            case ast.AnnAssign(target=ast.Name(id=name)):
                names.add(name)
    return names


@pytest.mark.parametrize("name", RUNTIME_NAMES)
def test_module_defines_name(name: str) -> None:
    """The module that the table has for a name defines it."""
    assert name in list_defined_names(RUNTIME_NAMES[name])


def test_module_is_relative_to_importer() -> None:
    """The module starts with one dot for the package's top, and with two for a folder."""
    assert runtime_module("Xml", 1) == "._runtime.types.xml_annotation"
    assert runtime_module("Xml", 2) == ".._runtime.types.xml_annotation"
