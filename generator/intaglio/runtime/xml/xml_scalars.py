"""Texts in XML to the numbers, booleans and constants that they stand for."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import Any

from .xml_shapes import Shape, ScalarShape

_INTEGER = re.compile(r"[+-]?[0-9]{1,4000}")
_FLOAT = re.compile(r"[+-]?[0-9]*\.?[0-9]+([eE][+-]?[0-9]+)?")
_BOOLEANS = ("true", "false", "1", "0")


def scalar(shape: Shape, text: str) -> Any:
    """The value that a text stands for; what it is not is left to the codec."""
    if not isinstance(shape, ScalarShape):
        return text
    bare, kinds = text.strip(), shape.kinds
    for each in (text, bare):
        if each in shape.literals:
            return shape.literals[each]
    if not bare:
        return None if "none" in kinds and "str" not in kinds else text
    found = _plain(bare, kinds)
    if found is not None:
        return found
    return text if "str" in kinds else bare


def _plain(bare: str, kinds: Set[str]) -> int | float | bool | None:
    """The number or boolean of a text, if it can be one; where it may be text, only as JSON has it."""
    has_text = "str" in kinds
    is_canonical = not has_text or bare == "0" or not bare.startswith(("+", "0", "-0"))
    if kinds & {"int", "float"} and is_canonical and _INTEGER.fullmatch(bare):
        return int(bare)
    if "float" in kinds and is_canonical and _FLOAT.fullmatch(bare):
        return float(bare)
    if "bool" in kinds and bare in (("true", "false") if has_text else _BOOLEANS):
        return bare in ("true", "1")
    return None
