"""Errors that a type checker finds, where the published package is `Any`."""

from pathlib import Path


from harness import GENERATED
from harness.interpreter import type_check

SOURCE = GENERATED / "src"


SNIPPET = """
from orq_ai_sdk import Orq

with Orq() as orq:
    reveal_type(orq)
    orq.rooter
    orq.router.images.variation
    orq.router.images.variations.create(modle="m")
    orq.router.images.variations.create(model="m", retry={"cuont": 3})
    orq.router.images.variations.create(model="m", size="17x17")
    reveal_type(orq.router.images.variations.create(model="m").created)
"""


def test_type_checker_knows_client(printed: Path, tmp_path: Path) -> None:
    """`with Orq() as orq` has type Orq, and misspelt namespaces and arguments are errors."""
    lines = type_check(SNIPPET, SOURCE, tmp_path)
    errors = {int(line.split(":")[0]): line for line in lines if "error" in line}
    revealed = [line for line in lines if "note: Revealed type" in line]
    assert ['5: note: Revealed type is "orq_ai_sdk.sdk.Orq"'] == revealed[:1]
    assert '11: note: Revealed type is "float"' in revealed[-1].replace("builtins.", "")
    assert {6, 7, 8, 9, 10} == set(errors)
    assert "[attr-defined]" in errors[6] and "[attr-defined]" in errors[7]
