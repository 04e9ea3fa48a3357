"""Decodes the strings of XML as the numbers, booleans and constants that a shape allows."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import Any

from .xml_shapes import ScalarShape, Shape

_INTEGER = re.compile(r"[+-]?[0-9]{1,4000}")
_FLOAT = re.compile(r"[+-]?[0-9]*\.?[0-9]+([eE][+-]?[0-9]+)?")
_BOOLEANS = ("true", "false", "1", "0")


def decode_scalar(shape: Shape, text: str) -> Any:
    """The value of a string; the string itself if its shape does not allow it."""
    if not isinstance(shape, ScalarShape):
        return text
    stripped, kinds = text.strip(), shape.kinds
    for each in (text, stripped):
        if each in shape.constants:
            return shape.constants[each]
    if not stripped:
        return None if "none" in kinds and "str" not in kinds else text
    value = _decode_number_or_boolean(stripped, kinds)
    if value is not None:
        return value
    return text if "str" in kinds else stripped


def _decode_number_or_boolean(text: str, kinds: Set[str]) -> int | float | bool | None:
    """The number or boolean of a string; `None` if it is neither.

    If the shape also allows strings, only what JSON writes is a number: `007` stays a string.
    """
    can_be_string = "str" in kinds
    is_canonical = text == "0" or not text.startswith(("+", "0", "-0"))
    can_be_number = is_canonical or not can_be_string
    if kinds & {"int", "float"} and can_be_number and _INTEGER.fullmatch(text):
        return int(text)
    if "float" in kinds and can_be_number and _FLOAT.fullmatch(text):
        return float(text)
    if "bool" in kinds and text in (_BOOLEANS[:2] if can_be_string else _BOOLEANS):
        return text in ("true", "1")
    return None
