"""Values that stand beside their names and types."""

from __future__ import annotations

import black
import pytest

from intaglio.python.expressions import Assignment, call
from intaglio.render.line_breaking.expression_layout import layout_assignment
from intaglio.render.line_breaking.tokens import WIDTH

SHORT = ('"POST /a"', 'Response("204")')
LONG = (f'"POST /{"a" * 70}"', 'Response("204")')
LONGEST = (f'"POST /{"a" * 90}"', 'Response("204")')


@pytest.mark.parametrize("annotation", ["", "Operation[models.X | None]"])
@pytest.mark.parametrize("arguments", [SHORT, LONG, LONGEST])
def test_a_declaration_stands_as_black_has_it(
    annotation: str, arguments: tuple[str, ...]
) -> None:
    """Whatever the length of its name, unless the first line is too long, which Black itself breaks."""
    value = call("Operation", *arguments, one_per_line=True)
    for length in range(30, WIDTH):
        text = layout_assignment(Assignment("A" * length, annotation, value)) + "\n"
        if len(text.partition("\n")[0]) <= WIDTH:
            assert black.format_str(text, mode=black.Mode()) == text
