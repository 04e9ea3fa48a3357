"""Prints a package from the description of a test, and imports it."""

import hashlib
import importlib.util
import json
import sys
import textwrap
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from intaglio.config import load_config
from intaglio import pipeline

PrintPackage = Callable[[str | Mapping[str, Any]], ModuleType]

CONFIG = """
description = "description.yaml"
output = "printed"
[package]
name = "{module}"
module = "{module}"
version = "1.2.3"
client = "Api"
env = "SDK"
"""


def print_sdk(description: str | Mapping[str, Any], folder: Path) -> ModuleType:
    """Prints the description's package below `folder` and imports it under a unique name.

    The client is `Api`, the prefix of environment variables `SDK`, the version 1.2.3.
    The source is below `folder / "printed" / "src"`.
    """
    module = f"sdk_{hashlib.sha256(bytes(folder)).hexdigest()[:12]}"
    write_package(description, folder, module)
    return _import_package(module, folder / "printed" / "src" / module / "__init__.py")


def write_package(
    description: str | Mapping[str, Any], folder: Path, module: str = "sdk"
) -> Path:
    """Prints the description's package below `folder`; returns the folder to import from."""
    content = (
        textwrap.dedent(description)
        if isinstance(description, str)
        else json.dumps(description)
    )
    (folder / "description.yaml").write_text(content, "utf-8")
    settings = folder / "intaglio.toml"
    settings.write_text(CONFIG.format(module=module), "utf-8")
    printed = pipeline.generate(load_config(settings), lambda phase: None)
    for path, content in printed.files.items():
        target = folder / "printed" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, "utf-8", newline="\n")
    return folder / "printed" / "src"


def _import_package(name: str, path: Path) -> ModuleType:
    """Imports a package by its path, without `sys.path`."""
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module
