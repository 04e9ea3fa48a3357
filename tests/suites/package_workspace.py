"""Prints the packages of many descriptions side by side; they share one copy of the runtime."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from intaglio.config import Config, Package
from intaglio import pipeline

SHARED_RUNTIME = "suite_runtime"
_RUNTIME_IMPORT = re.compile(r"from \.+_runtime\b")

IMPORT_SCRIPT = """
import importlib, pkgutil, sys
from suite_runtime.types.codec import RequestCodec, ResponseCodec

def build_model(module, name):
    model = getattr(module, name)
    if isinstance(model, type) and issubclass(model, Exception):
        return
    if hasattr(model, "model_rebuild"):
        assert model.model_rebuild(force=True, raise_errors=True)
    RequestCodec(model), ResponseCodec(model)

def report_errors(name, action, *arguments):
    try:
        return action(*arguments)
    except Exception as error:
        print(name, type(error).__name__, error)

for package in sys.argv[1:]:
    source = importlib.import_module(package)
    for found in pkgutil.walk_packages(source.__path__, package + "."):
        report_errors(found.name, importlib.import_module, found.name)
    models = importlib.import_module(package + ".models")
    for name in models.__all__:
        report_errors(package + ".models." + name, build_model, models, name)
"""


def make_config(description: Path, module: str, *, strict: bool = False) -> Config:
    """The config of a package whose client class is `Api`."""
    package = Package(module.replace("_", "-"), module, "Api", "SDK")
    return Config(str(description), Path("printed"), package, strict=strict)


@dataclass(frozen=True, slots=True)
class PackageWorkspace:
    """A folder to import from, with one package for each description."""

    folder: Path

    def print_package(self, description: Path, module: str) -> pipeline.GeneratedSdk:
        """Prints the SDK of a description as a package of this name. Raises `IntaglioError`."""
        printed = pipeline.generate(make_config(description, module), lambda step: None)
        source = f"src/{module}/"
        for path, text in printed.files.items():
            if path.startswith(source):
                self._write_file(module, path.removeprefix(source), text)
        return printed

    def _write_file(self, module: str, path: str, text: str) -> None:
        if path.startswith("_runtime/"):
            target = self.folder / path.replace("_runtime", SHARED_RUNTIME, 1)
        else:
            target = self.folder / module / path
            text = _RUNTIME_IMPORT.sub(f"from {SHARED_RUNTIME}", text)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8", newline="\n")

    def import_packages(self, *modules: str) -> str:
        """Imports packages and builds their models in a new interpreter; returns the errors it prints.

        Warnings are errors. An empty string is a success.
        """
        return self._run_python("-W", "error", "-c", IMPORT_SCRIPT, *modules)

    def type_check(self, *modules: str) -> str:
        """The errors of `mypy --strict`; an empty string is a success."""
        strict = ["--strict", "--config-file=", "--no-error-summary"]
        packages = [argument for each in modules for argument in ("-p", each)]
        return self._run_python("-m", "mypy", *strict, *packages)

    def _run_python(self, *arguments: str) -> str:
        ran = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env={"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
        return ran.stdout + ran.stderr
