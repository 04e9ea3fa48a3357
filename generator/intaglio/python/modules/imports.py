"""Imports sorted into the groups that a reader expects."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from intaglio.python.types.annotations import Import
from intaglio.python.code import Group, lay
from intaglio.python.views.imports_view import Imports


def group_imports(imports: Iterable[Import]) -> Imports:
    """Standard library, third parties, the package itself; what only type checkers need apart."""
    wanted = frozenset(imports)
    now = [each for each in wanted if not each.typing_only]
    typing = (each for each in wanted if each.typing_only)
    later = [each for each in typing if replace(each, typing_only=False) not in wanted]
    if later:
        now.append(Import("typing", "TYPE_CHECKING"))
    return Imports(
        _groups(now), tuple(line for group in _groups(later, 4) for line in group)
    )


def _groups(imports: Iterable[Import], indent: int = 0) -> tuple[tuple[str, ...], ...]:
    modules: dict[str, set[Import]] = defaultdict(set)
    for each in imports:
        modules[each.module if each.name else f"{each.module} as {each.alias}"].add(
            each
        )
    groups: dict[int, list[str]] = defaultdict(list)
    for module in sorted(modules, key=_order):
        groups[_kind(module)].append(_line(modules[module], indent))
    return tuple(tuple(groups[kind]) for kind in sorted(groups))


def _order(module: str) -> tuple[int, int, str]:
    """Relative imports from the outermost package inwards; `from` after `import`."""
    dots = len(module) - len(module.lstrip("."))
    return -dots, int(" as " not in module), module


def _kind(module: str) -> int:
    if module.startswith("."):
        return 2
    return (
        0
        if module.partition(" ")[0].partition(".")[0] in sys.stdlib_module_names
        else 1
    )


def _line(imports: set[Import], indent: int) -> str:
    first = next(iter(imports))
    if not first.name:
        return (
            f"import {first.module} as {first.alias}"
            if first.alias
            else f"import {first.module}"
        )
    names = tuple(
        f"{each.name} as {each.alias}" if each.alias else each.name
        for each in sorted(imports, key=lambda each: (_isort(each.name), each.alias))
    )
    start = f"from {first.module} import "
    line = start + ", ".join(names)
    if indent + len(line) <= 88:
        return line
    return lay(Group("(", names, ")", forced=True), indent, start)


def _isort(name: str) -> tuple[int, str]:
    """Constants, then classes, then the rest, as isort has them."""
    return (0 if name.isupper() else 1 if name[:1].isupper() else 2), name
