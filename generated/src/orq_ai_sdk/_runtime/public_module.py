"""Gives classes the name of the public module that exports them."""

from __future__ import annotations


def set_public_module(defined_in: str, public: str, *classes: type) -> None:
    """Set the module that tracebacks, pickles and documentation show for classes.

    `defined_in` is the `__name__` of the module that defines them, `public` the module of the printed package that
    offers them (`errors`). Classes of a runtime outside of a printed package stay as they are.
    """
    package, separator, _ = defined_in.partition("._runtime.")
    if separator:
        for each in classes:
            each.__module__ = f"{package}.{public}"
