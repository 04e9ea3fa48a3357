"""Long lines are told by the line that they are indented under, which is looked for once."""

from __future__ import annotations

from typing import Any

import black
import pytest
from black.mode import TargetVersion

from intaglio.render.line_breaking import black_style

FIELD = (
    "    name_{0}: Annotated[str, Field(max_length=10, min_length=1, pattern="
    f'"{30 * "a"}")]\n'
)


def test_a_long_class_is_looked_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not for each of its lines: twice as many lines would cost four times as much."""
    read: list[int] = []
    above = black_style._find_owner

    def counted(lines: list[str], number: int, margin: str) -> Any:
        found = above(lines, number, margin)
        read.append(number - found)
        return found

    monkeypatch.setattr(black_style, "_find_owner", counted)
    text = "class A:\n" + "".join(map(FIELD.format, range(200)))
    formatted = black_style.format_file("a.py", text, is_in_black_style=True)
    assert 200 == formatted.count("Annotated[\n")
    assert 200 == sum(read)


def test_each_line_under_its_own() -> None:
    """What stands deeper, or in another class, is under what it was under."""
    argument = f'        size: Annotated[int, Field(ge=1, description="{60 * "x"}")],\n'
    method = f"    def get(\n        self,\n{argument}    ) -> None:\n        pass\n"
    first, second = FIELD.format(1), FIELD.format(2)
    text = f"class A:\n{first}\n{method}\n\nclass B:\n{method}\n{second}"
    mode = black.Mode({TargetVersion.PY311})
    assert black.format_str(text, mode=mode) == black_style.format_file(
        "a.py", text, is_in_black_style=True
    )
