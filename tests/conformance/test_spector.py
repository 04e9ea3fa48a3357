"""TypeSpec's Spector plays against printed packages: the peer's server refuses a wrong client."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from conformance.board import EDITIONS, KINDS, Verdict, play_all
from conformance.places import conformance
from conformance.reasons import LOST

pytestmark = conformance

SCOREBOARD = Path(__file__).with_name("scoreboard.tsv")
BAR = 760
"""Of the 792 scenarios whose endpoints the documents contain (issue 4)."""


@pytest.fixture(scope="module")
def verdicts() -> list[Verdict]:
    return play_all()


def test_a_failure_has_a_reason(verdicts: list[Verdict]) -> None:
    """Every scenario passes, sync and async, but for those whose document lost something."""
    wrong = [v for v in verdicts if not v.passes and v.scenario not in LOST]
    assert [] == [f"{v.edition} {v.scenario}: {_trouble(v)}" for v in wrong]


def test_a_reason_has_a_failure(verdicts: list[Verdict]) -> None:
    """No scenario passes that is said to be lost, in any edition."""
    assert [] == [v.scenario for v in verdicts if v.passes and v.scenario in LOST]
    assert set(LOST) <= {v.scenario for v in verdicts}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_the_bar(verdicts: list[Verdict], edition: str, kind: str) -> None:
    """At least as many scenarios pass as issue 4 asks for."""
    passing = [v for v in verdicts if v.edition == edition and not v.troubles[kind]]
    assert BAR <= len(passing)


def test_the_scoreboard(verdicts: list[Verdict], update: bool) -> None:
    """The scoreboard says what was played."""
    text = "\n".join(_lines(verdicts)) + "\n"
    if update:
        SCOREBOARD.write_text(text, "utf-8")
    assert SCOREBOARD.read_text("utf-8") == text


def _lines(verdicts: list[Verdict]) -> Iterator[str]:
    yield "\t".join(("document", "scenario", "edition", *KINDS, "reason"))
    for each in verdicts:
        reason = "" if each.passes else LOST.get(each.scenario, "not yet")
        said = (each.said(kind) for kind in KINDS)
        yield "\t".join((each.document, each.scenario, each.edition, *said, reason))


def _trouble(verdict: Verdict) -> str:
    """What went wrong, once where both kinds of call say the same."""
    return " / ".join(dict.fromkeys(filter(None, verdict.troubles.values())))
