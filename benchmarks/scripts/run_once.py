"""Does one thing in a new process, and prints peak memory as JSON.

run_once.py nothing
run_once.py import MODULE CLIENT
run_once.py models MODULE       imports every name of a module
run_once.py built MODULE        builds every pydantic model of a module
run_once.py call SUBJECT URL    makes a call and reads its result
"""

from __future__ import annotations

import importlib
import sys
from typing import Any

from benchmarks.scripts.process_memory import read_memory


def import_models(module: str) -> list[Any]:
    """Imports every name of a module; returns their values."""
    found = importlib.import_module(module)
    names = getattr(found, "__all__", None) or dir(found)
    return [getattr(found, name) for name in names]


def build_models(module: str) -> None:
    """Builds the validators that pydantic builds on first use."""
    for model in import_models(module):
        if isinstance(model, type) and hasattr(model, "model_rebuild"):
            model.model_rebuild()


def make_call(subject: str, url: str) -> None:
    """Creates a client and makes one call."""
    from benchmarks.scripts.client_calls import CLIENTS

    CLIENTS[subject](url).small()


def main(action: str, *arguments: str) -> None:
    """Runs an action and prints peak memory."""
    actions: dict[str, Any] = {
        "nothing": lambda: None,
        "import": lambda module, name: getattr(importlib.import_module(module), name),
        "models": import_models,
        "built": build_models,
        "call": make_call,
    }
    actions[action](*arguments)
    print(f'{{"peak": {read_memory("VmHWM")}}}')


if __name__ == "__main__":
    main(*sys.argv[1:])
