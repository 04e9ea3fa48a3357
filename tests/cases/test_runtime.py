"""The runtime that is printed with an SDK: no module too few for its code, and none that nothing can reach."""

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from cases.test_cases import GOOD, generate

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


def modules(files: Mapping[str, str]) -> frozenset[str]:
    """The modules of the runtime among printed files."""
    return frozenset(
        path.removeprefix(PREFIX).removesuffix(".py").replace("/", ".")
        for path in files
        if path.startswith(PREFIX) and not path.endswith("__init__.py")
    )


@pytest.fixture(scope="module")
def kinds() -> list[Mapping[str, str]]:
    """One printed package of each combination of modules that cases come to."""
    found = {modules(files): files for files in (generate(c).files for c in GOOD)}
    return list(found.values())


def imports(text: str, module: str) -> Iterator[str]:
    """What a printed file imports of the runtime, by module; `module` is the file's own place in it, if it has one."""
    for node in ast.walk(ast.parse(text)):
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


def test_cases_have_every_module(kinds: list[Mapping[str, str]]) -> None:
    """There is a case for each optional module, and one that goes without it."""
    assert every_module() == frozenset.union(*map(modules, kinds))
    assert set() == OPTIONAL & frozenset.intersection(*map(modules, kinds))


def test_no_module_is_out_of_reach(kinds: list[Mapping[str, str]]) -> None:
    """Every printed module is imported, by what is printed or by a module that is."""
    for files in kinds:
        found = set()
        for path, text in files.items():
            if path.endswith((".py", ".pyi")):
                module = path.removeprefix(PREFIX) if PREFIX in path else ""
                name = module.removesuffix(".py").replace("/", ".")
                found |= set(imports(text, name))
        assert modules(files) == found


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
    kinds: list[Mapping[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A folder with those packages, called `sdk0` and so on."""
    folder = tmp_path_factory.mktemp("packages")
    for number, files in enumerate(kinds):
        for path, text in files.items():
            if path.startswith("src/case/"):
                target = folder / path.replace("src/case", f"sdk{number}", 1)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text, "utf-8")
    return folder


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks, for many fresh starts")
def test_each_module_imports_first(
    packages: Path, kinds: list[Mapping[str, str]]
) -> None:
    """Whichever module is imported first, it finds all that it needs, and so does every name in it."""
    for number, files in enumerate(kinds):
        ran = subprocess.run(
            [
                sys.executable,
                "-W",
                "error",
                "-c",
                IMPORT,
                f"sdk{number}",
                *modules(files),
            ],
            cwd=packages,
            capture_output=True,
            text=True,
        )
        assert "" == ran.stderr


def test_each_package_type_checks(
    packages: Path, kinds: list[Mapping[str, str]]
) -> None:
    """`mypy --strict` misses no module, be it imported for type checkers alone."""
    names = [f"sdk{number}" for number in range(len(kinds))]
    strict = ("--strict", "--config-file=", "--no-error-summary")
    ran = subprocess.run(
        [sys.executable, "-m", "mypy", *strict, *names],
        cwd=packages,
        capture_output=True,
        text=True,
    )
    assert "" == ran.stdout + ran.stderr


def runtime_of(folder: Path, contents: Mapping[str, object]) -> frozenset[str]:
    """The modules for an API of one operation that answers in these media types."""
    api = json.loads(json.dumps(API))
    api["paths"]["/pet"]["get"]["responses"]["200"]["content"] = contents
    (folder / "api.json").write_text(json.dumps(api))
    package = Package("case-sdk", "case", "Case", "CASE")
    made = Config(str(folder / "api.json"), folder / "generated", package)
    return modules(pipeline.generate(made, lambda _: None).files)


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
def test_xml_is_there_where_it_may_be_read(
    tmp_path: Path, contents: Mapping[str, object], expected: bool
) -> None:
    """An SDK reads XML where its API says more of a document than that it is one, and where it says nothing."""
    assert expected == ("xml.xml_decoder" in runtime_of(tmp_path, contents))
