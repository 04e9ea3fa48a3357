"""Does one thing in a fresh process, and prints the peak of memory as JSON.

once.py nothing
once.py import MODULE
once.py models MODULE       every name of a module
once.py built MODULE        every name, and its validator where it is a pydantic model
once.py call SUBJECT URL    the seed's call, result in hand
"""

from __future__ import annotations

import importlib
import sys
from typing import Any

from benchmarks.inside.memory import mebibytes


def models(module: str) -> list[Any]:
    """Everything that a module offers."""
    found = importlib.import_module(module)
    names = getattr(found, "__all__", None) or dir(found)
    return [getattr(found, name) for name in names]


def build(module: str) -> None:
    """Has pydantic make the validators that it put off."""
    for model in models(module):
        if isinstance(model, type) and hasattr(model, "model_rebuild"):
            model.model_rebuild()


def call(subject: str, url: str) -> None:
    """From nothing to the result of the seed's call."""
    from benchmarks.inside.subjects import SUBJECTS

    SUBJECTS[subject](url).small()


def main(what: str, *arguments: str) -> None:
    """Does it."""
    actions: dict[str, Any] = {
        "nothing": lambda: None,
        "import": lambda module, name: getattr(importlib.import_module(module), name),
        "models": models,
        "built": build,
        "call": call,
    }
    actions[what](*arguments)
    print(f'{{"peak": {mebibytes("VmHWM")}}}')


if __name__ == "__main__":
    main(*sys.argv[1:])
