"""The runtime that goes with an SDK: the modules that its code imports, and those that these import."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

_USED = re.compile(r"^ *from \.+_runtime\.(\w+) import ", re.MULTILINE)
_IMPORTED = re.compile(r"^ *from \.(\w+) import ", re.MULTILINE)


def runtime_files(folder: str, modules: Iterable[str]) -> dict[str, str]:
    """Modules of the runtime, word for word, as files of the printed package."""
    texts = _texts()
    return {f"{folder}/{name}.py": texts[name] for name in sorted(modules)}


def every_module() -> frozenset[str]:
    """All that the runtime consists of."""
    return frozenset(_texts())


def needed(printed: Mapping[str, str], optional: Iterable[str]) -> frozenset[str]:
    """The modules that printed files import, those that are reached by name alone, and what either needs.

    What a module imports for type checkers or within a function, it needs as well.
    """
    sources = (text for path, text in printed.items() if path.endswith((".py", ".pyi")))
    used = {name for text in sources for name in imported(text)}
    waiting = {"__init__", *optional} | used & every_module()
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting |= _needs(name) - found
    return frozenset(found)


def imported(source: str) -> frozenset[str]:
    """The modules of the runtime that a printed file imports."""
    return frozenset(_USED.findall(source))


def _needs(module: str) -> frozenset[str]:
    return frozenset(_IMPORTED.findall(_texts()[module]))


@cache
def _texts() -> Mapping[str, str]:
    found = (files("intaglio") / "runtime").iterdir()
    return {
        each.name.removesuffix(".py"): each.read_text("utf-8")
        for each in found
        if each.name.endswith(".py")
    }
