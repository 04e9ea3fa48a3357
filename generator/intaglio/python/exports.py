"""Packages that name what they export and import it on first use."""

from __future__ import annotations

from collections.abc import Iterator

from intaglio.api.model import Enum
from intaglio.python.design import Design
from intaglio.python.models.params_module import ParamsModule, list_params_names
from intaglio.python.runtime_names import runtime_module
from intaglio.python.types.literals import literal
from intaglio.python.text import Untrusted
from intaglio.python.views.package_views import ExportsView

SUBMODULES = ("errors", "models", "params", "types", "utils")


def package_exports(design: Design) -> ExportsView:
    package = design.package
    modules = (*SUBMODULES, *(("webhooks",) if design.api.webhooks else ()))
    return ExportsView(
        Untrusted(f"Python SDK of {design.api.title or package.name}."),
        runtime_module("exports", 1),
        f"__all__ = [{', '.join(map(literal, (package.client, *modules)))}]",
        (
            f"from . import {', '.join(modules)}",
            f"from .sdk import {package.client}",
        ),
        (index("sdk", (package.client,)), index(".", modules)),
        (("__version__", package.version),),
    )


def models_exports(design: Design) -> ExportsView:
    """The index of all models; to a type checker, each module is imported as it is."""
    homes = {
        name: tuple(sorted(n for at in module.members for n in exported(design, at)))
        for name, module in design.layout.modules.items()
    }
    return ExportsView(
        Untrusted("Models, each imported when it is first used."),
        runtime_module("exports", 2),
        "",
        (
            "from ..errors import APIError as APIError",
            *(f"from .{m} import *" for m in homes),
        ),
        (
            index("..errors", ("APIError",)),
            *(index(module, names) for module, names in homes.items()),
            *sorted(_alternative_names(design)),
        ),
    )


def params_exports(design: Design, modules: tuple[ParamsModule, ...]) -> ExportsView:
    """The index of all dicts; to a type checker, each module is imported as it is."""
    return ExportsView(
        Untrusted("Dicts that requests accept in place of models."),
        runtime_module("exports", 2),
        "",
        tuple(f"from .{module.name} import *" for module in modules),
        tuple(
            index(module.name, list_params_names(design, module)) for module in modules
        ),
    )


def _alternative_names(design: Design) -> Iterator[str]:
    """`Name = Other Another`: what a class might have been called, for those who knew it by that."""
    for at, others in design.alternative_names.items():
        named = exported(design, at)
        for name in named:
            ending = name.removeprefix(named[0])
            yield f"{name} = {' '.join(f'{each}{ending}' for each in others)}"


def exported(design: Design, at: str) -> tuple[str, ...]:
    """What the index of models names for a declaration."""
    name, declaration = design.names.classes[at], design.declaration(at)
    is_named = isinstance(declaration, Enum) and bool(declaration.names)
    return (name, f"{name}Values") if is_named else (name,)


def index(module: str, names: tuple[str, ...]) -> str:
    """`module: Name Name`, the line of a module in the index that the runtime reads.

    However long: nobody reads it, and each module that changes is one line of a change.
    """
    return f"{module}: {' '.join(names)}"
