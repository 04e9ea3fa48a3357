"""Imports sorted into the groups that a reader expects."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from intaglio.python.types.annotations import Import
from intaglio.python.views.imports_view import ImportedNameView, Imports, ImportView


def group_imports(imports: Iterable[Import]) -> Imports:
    """Sorts imports as isort does; an import that runs anyway is not repeated for type checkers."""
    wanted = frozenset(imports)
    running = [each for each in wanted if not each.typing_only]
    typing = (each for each in wanted if each.typing_only)
    later = [each for each in typing if replace(each, typing_only=False) not in wanted]
    if later:
        running.append(Import("typing", "TYPE_CHECKING"))
    return Imports(
        _group(running), tuple(each for group in _group(later) for each in group)
    )


def _group(imports: Iterable[Import]) -> tuple[tuple[ImportView, ...], ...]:
    """Standard library, other packages, this package; groups that are empty are left out."""
    modules: dict[tuple[str, str], set[Import]] = defaultdict(set)
    for each in imports:
        modules[each.module, "" if each.name else each.alias or each.module].add(each)
    groups: dict[int, list[ImportView]] = defaultdict(list)
    for module, alias in sorted(modules, key=_sort_key):
        names = _sort_names(modules[module, alias])
        view = ImportView(module, names, "" if alias == module else alias)
        groups[_group_number(module)].append(view)
    return tuple(tuple(groups[number]) for number in sorted(groups))


def _sort_key(key: tuple[str, str]) -> tuple[int, bool, str, str]:
    """Relative imports from the outermost package inwards; `from` after `import`."""
    module, alias = key
    dots = len(module) - len(module.lstrip("."))
    return -dots, not alias, module, alias


def _group_number(module: str) -> int:
    if module.startswith("."):
        return 2
    return 0 if module.partition(".")[0] in sys.stdlib_module_names else 1


def _sort_names(imports: set[Import]) -> tuple[ImportedNameView, ...]:
    names = sorted((_isort_key(each.name), each.alias, each.name) for each in imports)
    return tuple(ImportedNameView(name, alias) for _, alias, name in names if name)


def _isort_key(name: str) -> tuple[int, str]:
    """Constants, then classes, then the rest, as isort has them."""
    return (0 if name.isupper() else 1 if name[:1].isupper() else 2), name


def one_package_up(import_: Import) -> Import:
    """The import as a module one package further out writes it; absolute ones stay as they are."""
    if not import_.module.startswith(".."):
        return import_
    return replace(import_, module=import_.module[1:])
