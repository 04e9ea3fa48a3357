"""What stands for the TypedDicts of `params` at run time: they exist for type checkers only."""

from typing import Any


def __getattr__(name: str) -> Any:
    return dict[str, Any]
