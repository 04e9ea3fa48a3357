"""Builds all of a printed package; run by a fresh interpreter that the package is importable in.

Arguments: the module and its client class. Standard input: the paths of its methods, one a line. Prints what is wrong.
"""

import importlib
import pkgutil
import sys
from collections.abc import Iterator
from functools import reduce
from types import ModuleType
from typing import Any


def modules(package: ModuleType) -> Iterator[ModuleType]:
    """The package and every module below it, imported."""
    yield package
    for each in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        yield importlib.import_module(each.name)


def build_models(models: ModuleType) -> None:
    """Builds every model that the package exports."""
    for name in models.__all__:
        model = getattr(models, name)
        if hasattr(model, "model_rebuild"):
            assert model.model_rebuild(force=True, raise_errors=True), name


def operations(module: ModuleType) -> Iterator[Any]:
    """What the module declares to be called."""
    for value in vars(module).values():
        if type(value).__name__ in ("Operation", "Streaming"):
            yield value


def main(name: str, client: str, calls: list[str]) -> None:
    package = importlib.import_module(name)
    found = list(modules(package))
    build_models(importlib.import_module(name + ".models"))
    plan = importlib.import_module(name + "._runtime.client.plan")
    for module in found:
        for operation in operations(module):
            compiled = plan.plan_of(operation)
            for response in operation.responses:
                if response.type is not None and not response.stream:
                    compiled.codec_of(response, False)
    made = getattr(package, client)
    with made() as api:
        for call in calls:
            for spelling in (call, call + "_async"):
                assert callable(reduce(getattr, spelling.split("."), api)), spelling


main(*sys.argv[1:], sys.stdin.read().split())
