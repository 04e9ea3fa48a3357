"""The table of the runtime's public names."""

import ast
from pathlib import Path

import pytest

import intaglio
from intaglio.python.runtime_names import RUNTIME_NAMES, runtime_module

RUNTIME = Path(intaglio.__file__).parent / "runtime"


def defined_names(module: str) -> set[str]:
    """The names that a module of the runtime defines itself; what it imports is not among them."""
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
def test_the_module_of_a_name_defines_it(name: str) -> None:
    """Each name of the table is defined in the module that the table has for it."""
    assert name in defined_names(RUNTIME_NAMES[name])


def test_a_module_is_relative_to_the_file_that_imports_it() -> None:
    """One dot leads to the runtime from the top of the package, two dots from a folder below it."""
    assert runtime_module("Xml", 1) == "._runtime.types.xml_annotation"
    assert runtime_module("Xml", 2) == ".._runtime.types.xml_annotation"
