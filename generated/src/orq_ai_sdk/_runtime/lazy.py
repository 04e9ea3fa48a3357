"""Lets a package name what it exports without importing the modules that define it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def lazy(
    package: str, exports: Mapping[str, str]
) -> tuple[Callable[[str], Any], Callable[[], list[str]], list[str]]:
    """Return `__getattr__`, `__dir__` and `__all__` (PEP 562) of `package`.

    `exports` maps a name to the submodule that defines it; an empty submodule
    says that the name is itself a submodule. A name is imported at its first use.
    """
    names = sorted(exports)

    def get(name: str) -> Any:
        if name not in exports:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = _load(package, name, exports[name])
        setattr(sys.modules[package], name, value)
        return value

    def list_names() -> list[str]:
        return sorted({*names, *vars(sys.modules[package])})

    return get, list_names, names


def _load(package: str, name: str, submodule: str) -> Any:
    if not submodule:
        return import_module(f"{package}.{name}")
    return getattr(import_module(f"{package}.{submodule}"), name)
