"""What the package, its models and its params export; each name is imported on first use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from intaglio.api.model import Enum
from intaglio.python.design import Design
from intaglio.python.models.params_module import ParamsModule, list_params_names
from intaglio.python.runtime_names import runtime_module
from intaglio.python.text import Untrusted
from intaglio.python.views.package_views import (
    IndexView,
    ModuleNamesView,
    OtherNamesView,
    PackageExportsView,
)

SUBMODULES = ("errors", "models", "params", "types", "utils")
"""The public submodules that every package has; `webhooks` is added for those that have webhooks."""


def package_exports(design: Design) -> PackageExportsView:
    """The exports of the package itself."""
    package = design.package
    return PackageExportsView(
        title=Untrusted(f"Python SDK of {design.api.title or package.name}."),
        exports=runtime_module("exports", 1),
        version=package.version,
        client=package.client,
        submodules=(*SUBMODULES, *(("webhooks",) if design.api.webhooks else ())),
    )


def models_exports(design: Design) -> IndexView:
    """The exports of `models`: every class, sorted by name in each module."""
    return IndexView(
        runtime_module("exports", 2),
        tuple(
            ModuleNamesView(name, tuple(sorted(_module_names(design, module.members))))
            for name, module in design.layout.modules.items()
        ),
        tuple(sorted(_other_names(design), key=lambda view: view.name)),
    )


def params_exports(design: Design, modules: tuple[ParamsModule, ...]) -> IndexView:
    """The exports of `params`: every dict and what its annotations name."""
    return IndexView(
        runtime_module("exports", 2),
        tuple(
            ModuleNamesView(module.name, list_params_names(design, module))
            for module in modules
        ),
    )


def exported_names(design: Design, at: str) -> tuple[str, ...]:
    """The names that `models` exports for the declaration at a pointer."""
    name, declaration = design.names.classes[at], design.declaration(at)
    has_values = isinstance(declaration, Enum) and bool(declaration.names)
    return (name, f"{name}Values") if has_values else (name,)


def _module_names(design: Design, members: Iterable[str]) -> Iterator[str]:
    for at in members:
        yield from exported_names(design, at)


def _other_names(design: Design) -> Iterator[OtherNamesView]:
    """The names that the shared class of duplicate schemas would have had, for each of its names."""
    for at, others in design.alternative_names.items():
        names = exported_names(design, at)
        for name in names:
            ending = name.removeprefix(names[0])
            yield OtherNamesView(name, tuple(f"{each}{ending}" for each in others))
