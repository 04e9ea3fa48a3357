"""The runtime of a printed package has the modules that the package imports, and no others."""

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from cases.test_cases import VALID_CASES, generate

from intaglio.config import Config, Package
from intaglio import pipeline
from intaglio.render.shipped_runtime import every_module

PREFIX = "src/case/_runtime/"

API = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1"},
    "servers": [{"url": "https://pets.example"}],
    "paths": {
        "/pet": {
            "get": {
                "operationId": "getPet",
                "responses": {"200": {"description": "", "content": {}}},
            }
        }
    },
}
PET = {"schema": {"type": "object", "properties": {"name": {"type": "string"}}}}


def list_modules(files: Mapping[str, str]) -> frozenset[str]:
    """Returns the modules of the runtime among printed files."""
    return frozenset(
        path.removeprefix(PREFIX).removesuffix(".py").replace("/", ".")
        for path in files
        if path.startswith(PREFIX) and not path.endswith("__init__.py")
    )


@pytest.fixture(scope="module")
def variants() -> list[Mapping[str, str]]:
    """One printed package for each combination of runtime modules that the cases have."""
    packages = {
        list_modules(files): files for files in (generate(c).files for c in VALID_CASES)
    }
    return list(packages.values())


def find_imports(content: str, module: str) -> Iterator[str]:
    """Yields the runtime modules that a file imports; `module` is its own name in the runtime."""
    for node in ast.walk(ast.parse(content)):
        if isinstance(node, ast.ImportFrom) and node.level:
            for path in [node.module] if node.module else [a.name for a in node.names]:
                if module:
                    parts = module.split(".")
                    yield ".".join((*parts[: len(parts) - node.level], path))
                elif path.startswith("_runtime."):
                    yield path.removeprefix("_runtime.")


OPTIONAL = {
    "auth.oauth2_flows",
    "auth.oauth2_grant",
    "auth.oauth2_tokens",
    "streams.json_lines",
    "streams.json_lines_reader",
    "streams.json_lines_writer",
    "xml.xml_codec",
    "xml.xml_declarations",
    "xml.xml_decoder",
    "xml.xml_encoder",
    "xml.xml_parser",
    "xml.xml_scalars",
    "xml.xml_shapes",
}
"""The modules that only some APIs need."""


def test_cases_cover_every_module(variants: list[Mapping[str, str]]) -> None:
    """A case has each optional module, and a case lacks it."""
    assert every_module() == frozenset.union(*map(list_modules, variants))
    assert set() == OPTIONAL & frozenset.intersection(*map(list_modules, variants))


def test_every_module_is_imported(variants: list[Mapping[str, str]]) -> None:
    """Another printed file imports each runtime module."""
    for files in variants:
        imported = set()
        for path, content in files.items():
            if path.endswith((".py", ".pyi")):
                module = path.removeprefix(PREFIX) if PREFIX in path else ""
                name = module.removesuffix(".py").replace("/", ".")
                imported |= set(find_imports(content, name))
        assert list_modules(files) == imported


IMPORT = """
import importlib, os, sys
import httpx2, pydantic  # once for all of them
for name in sys.argv[2:]:
    child = os.fork()
    if not child:
        module = importlib.import_module(f"{sys.argv[1]}._runtime.{name}")
        for each in dir(module):
            getattr(module, each)
        os._exit(0)
    if os.waitpid(child, 0)[1]:
        sys.exit(f"{name} does not import")
"""


@pytest.fixture(scope="module")
def packages(
    variants: list[Mapping[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A folder with the packages of `variants`, called `sdk0` and so on."""
    folder = tmp_path_factory.mktemp("packages")
    for number, files in enumerate(variants):
        for path, content in files.items():
            if path.startswith("src/case/"):
                target = folder / path.replace("src/case", f"sdk{number}", 1)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(content, "utf-8")
    return folder


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks, for many fresh starts")
def test_each_module_imports_alone(
    packages: Path, variants: list[Mapping[str, str]]
) -> None:
    """Each runtime module imports in a fresh interpreter, and every name in it resolves."""
    for number, files in enumerate(variants):
        process = subprocess.run(
            [
                sys.executable,
                "-W",
                "error",
                "-c",
                IMPORT,
                f"sdk{number}",
                *list_modules(files),
            ],
            cwd=packages,
            capture_output=True,
            text=True,
        )
        assert "" == process.stderr


def test_packages_type_check(packages: Path, variants: list[Mapping[str, str]]) -> None:
    """`mypy --strict` finds nothing in any combination of runtime modules."""
    names = [f"sdk{number}" for number in range(len(variants))]
    strict = ("--strict", "--config-file=", "--no-error-summary")
    process = subprocess.run(
        [sys.executable, "-m", "mypy", *strict, *names],
        cwd=packages,
        capture_output=True,
        text=True,
    )
    assert "" == process.stdout + process.stderr


def list_modules_for(folder: Path, contents: Mapping[str, object]) -> frozenset[str]:
    """Returns the runtime modules for an API with one operation that returns these media types."""
    api = json.loads(json.dumps(API))
    api["paths"]["/pet"]["get"]["responses"]["200"]["content"] = contents
    (folder / "api.json").write_text(json.dumps(api))
    package = Package("case-sdk", "case", "Case", "CASE")
    config = Config(str(folder / "api.json"), folder / "generated", package)
    return list_modules(pipeline.generate(config, lambda _: None).files)


@pytest.mark.parametrize(
    ("contents", "expected"),
    [
        ({"application/json": PET}, False),
        ({"application/xml": {"schema": {"type": "string"}}}, False),
        ({"image/*": {"schema": {"type": "string", "format": "binary"}}}, False),
        ({"application/xml": PET}, True),
        ({"application/json": PET, "application/atom+xml": PET}, True),
        ({"*/*": PET}, True),
    ],
    ids=lambda value: "+".join(value) if isinstance(value, dict) else "",
)
def test_xml_modules_are_shipped_if_needed(
    tmp_path: Path, contents: Mapping[str, object], expected: bool
) -> None:
    """The package has the XML modules if a response can be XML with a schema."""
    assert expected == ("xml.xml_decoder" in list_modules_for(tmp_path, contents))
