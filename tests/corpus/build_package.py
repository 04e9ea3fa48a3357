"""Script: imports every module of a printed package and builds every model, codec and method.

Run it with an interpreter whose path holds the package. Arguments: the module and its client class.
Standard input: the dotted names of the methods, one a line. An error ends it with a traceback.
"""

import importlib
import pkgutil
import sys
from collections.abc import Iterator
from functools import reduce
from types import ModuleType
from typing import Any

OPERATION_CLASSES = ("Operation", "StreamingOperation")


def import_modules(package: ModuleType) -> Iterator[ModuleType]:
    """Yields the package and every module below it."""
    yield package
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        yield importlib.import_module(found.name)


def build_models(models: ModuleType) -> None:
    """Builds every model that the package exports."""
    for name in models.__all__:
        model = getattr(models, name)
        if hasattr(model, "model_rebuild"):
            assert model.model_rebuild(force=True, raise_errors=True), name


def find_operations(module: ModuleType) -> Iterator[Any]:
    """Yields the operations that a module declares."""
    for value in vars(module).values():
        if type(value).__name__ in OPERATION_CLASSES:
            yield value


def build_operation(operation: Any, plan_module: Any) -> None:
    """Builds the plan of an operation and the codec of each of its typed responses."""
    plan = plan_module.plan_of(operation)
    for response in plan.responses.plans:
        if response.has_type and not response.stream:
            response.codec(False)


def main(module: str, client_class: str, calls: list[str]) -> None:
    """Builds everything; each call exists as a synchronous and as an asynchronous method."""
    package = importlib.import_module(module)
    modules = list(import_modules(package))
    build_models(importlib.import_module(module + ".models"))
    plan_module = importlib.import_module(module + "._runtime.client.operation_plan")
    for imported in modules:
        for operation in find_operations(imported):
            build_operation(operation, plan_module)
    with getattr(package, client_class)() as client:
        for call in calls:
            for name in (call, call + "_async"):
                assert callable(reduce(getattr, name.split("."), client)), name


main(sys.argv[1], sys.argv[2], sys.stdin.read().split())
