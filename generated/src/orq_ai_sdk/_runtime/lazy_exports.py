"""Lets a package export names without importing the modules that define them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any


def exports(
    package: str, *index: str
) -> tuple[Callable[[str], Any], Callable[[], list[str]], list[str]]:
    """`__getattr__`, `__dir__` and `__all__` (PEP 562) of `package`.

    Each string of `index` is a submodule, a colon and the names that it defines; after `.:` the names are
    submodules. A name is imported at its first use; an unknown name raises `AttributeError`. `Name = Other
    Another` gives `Name` aliases, which are not in `__all__`.
    """
    homes = _parse_index(index)
    names = sorted(homes)

    def get(name: str) -> Any:
        own = name if name in homes else _resolve_alias(index, name)
        if not own:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = _load(package, own, homes[own])
        setattr(sys.modules[package], name, value)
        return value

    def list_names() -> list[str]:
        own = (name for name in vars(sys.modules[package]) if name.startswith("__"))
        return sorted({*names, *own})

    return get, list_names, names


def _parse_index(index: tuple[str, ...]) -> dict[str, str]:
    """The submodule of each name."""
    rows = (row.partition(": ") for row in index)
    return {name: module for module, _, names in rows for name in names.split()}


def _resolve_alias(index: tuple[str, ...], name: str) -> str:
    """The name that an alias stands for; an empty string if there is none."""
    rows = (row.partition(" = ") for row in index)
    return next((own for own, _, others in rows if name in others.split()), "")


def _load(package: str, name: str, module: str) -> Any:
    if module == ".":
        return import_module(f"{package}.{name}")
    dots = "" if module.startswith(".") else "."
    return getattr(import_module(dots + module, package), name)
