"""Prints the packages of many descriptions side by side, all on one copy of the runtime."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from intaglio.config import Config, Package
from intaglio import pipeline

RUNTIME = "suite_runtime"
_USES_RUNTIME = re.compile(r"from \.+_runtime\b")

IMPORT_ALL = """
import importlib, pkgutil, sys
from suite_runtime.types.codec import RequestCodec, ResponseCodec

def build(module, name):
    model = getattr(module, name)
    if isinstance(model, type) and issubclass(model, Exception):
        return
    if hasattr(model, "model_rebuild"):
        assert model.model_rebuild(force=True, raise_errors=True)
    RequestCodec(model), ResponseCodec(model)

def attempt(where, action, *arguments):
    try:
        return action(*arguments)
    except Exception as error:
        print(where, type(error).__name__, error)

for package in sys.argv[1:]:
    source = importlib.import_module(package)
    for module in pkgutil.walk_packages(source.__path__, package + "."):
        attempt(module.name, importlib.import_module, module.name)
    models = importlib.import_module(package + ".models")
    for name in models.__all__:
        attempt(package + ".models." + name, build, models, name)
"""


def configured(
    description: Path, module: str, *, strict: bool = False
) -> Config:
    """The config of a package whose client is `Api`."""
    package = Package(module.replace("_", "-"), module, "Api", "SDK")
    return Config(str(description), Path("printed"), package, strict=strict)


@dataclass(frozen=True, slots=True)
class Workshop:
    """A folder to import from, with one package per description."""

    folder: Path

    def add(self, description: Path, module: str) -> pipeline.GeneratedSdk:
        """Prints the description as a package of this name. Raises `IntaglioError`."""
        printed = pipeline.generate(configured(description, module), lambda _: None)
        source = f"src/{module}/"
        for path, text in printed.files.items():
            if path.startswith(source):
                self._write(module, path.removeprefix(source), text)
        return printed

    def _write(self, module: str, path: str, text: str) -> None:
        if path.startswith("_runtime/"):
            target = self.folder / path.replace("_runtime", RUNTIME, 1)
        else:
            target = self.folder / module / path
            text = _USES_RUNTIME.sub(f"from {RUNTIME}", text)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8", newline="\n")

    def imported(self, *modules: str) -> str:
        """What a fresh interpreter says that imports all of these and builds their models.

        Warnings are errors; nothing said is a success.
        """
        return self._python("-W", "error", "-c", IMPORT_ALL, *modules)

    def type_checked(self, *modules: str) -> str:
        """What `mypy --strict` says of these packages; nothing said is a success."""
        strict = ["--strict", "--config-file=", "--no-error-summary"]
        packages = [argument for each in modules for argument in ("-p", each)]
        return self._python("-m", "mypy", *strict, *packages)

    def _python(self, *arguments: str) -> str:
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
