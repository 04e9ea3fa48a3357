"""The kinds of scalar: one row each in `scalar_kinds.py`, and everything about a kind follows.

This room is above `api` and imports nothing but the standard library. `api` uses the JSON types and
formats of a kind, to find it. The Python side of a kind is strings and the callable `parse`; `python` and
its documentation use them for annotations, imports, reserved names, defaults and examples.

To support another format, add a row and a case folder in `tests/cases`. A format that needs a new class
has the class in `runtime/types/formats.py`, exported by `runtime/public_types.py`.
"""

from intaglio.kinds.scalar_kinds import (
    Kind,
    KindSpec,
    find_kind,
    kinds_reference,
    loses_digits,
)

__all__ = ["Kind", "KindSpec", "find_kind", "kinds_reference", "loses_digits"]
