"""TypeSpec's Spector: its mock server accepts the requests of printed packages."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from conformance.run_scenarios import (
    OPENAPI_VERSIONS,
    CALL_KINDS,
    Verdict,
    run_all_scenarios,
)
from conformance.spector import conformance
from conformance.expected_failures import EXPECTED_FAILURES
from harness.snapshots import assert_snapshot

pytestmark = conformance

SCOREBOARD = Path(__file__).with_name("scoreboard.tsv")
MINIMUM_PASSING = 760
"""Of the 792 scenarios whose endpoints the documents contain (issue 4)."""


@pytest.fixture(scope="module")
def verdicts() -> list[Verdict]:
    """The verdicts of all scenarios, run once."""
    return run_all_scenarios()


def test_failing_scenario_has_a_reason(verdicts: list[Verdict]) -> None:
    """Every scenario passes, sync and async, unless it is an expected failure."""
    unexpected = [
        v for v in verdicts if not v.passes and v.scenario not in EXPECTED_FAILURES
    ]
    assert [] == [f"{v.openapi} {v.scenario}: {_join_problems(v)}" for v in unexpected]


def test_expected_failure_fails(verdicts: list[Verdict]) -> None:
    """No expected failure passes, in any version of OpenAPI."""
    assert [] == [
        v.scenario for v in verdicts if v.passes and v.scenario in EXPECTED_FAILURES
    ]
    assert set(EXPECTED_FAILURES) <= {v.scenario for v in verdicts}


@pytest.mark.parametrize("kind", CALL_KINDS)
@pytest.mark.parametrize("openapi", OPENAPI_VERSIONS)
def test_enough_scenarios_pass(
    verdicts: list[Verdict], openapi: str, kind: str
) -> None:
    """At least 760 scenarios pass with each kind of call and version of OpenAPI."""
    passing = [v for v in verdicts if v.openapi == openapi and not v.problems[kind]]
    assert MINIMUM_PASSING <= len(passing)


def test_scoreboard_is_current(verdicts: list[Verdict], update: bool) -> None:
    """The results equal the committed scoreboard."""
    text = "\n".join(_format_scoreboard(verdicts)) + "\n"
    command = ".venv/bin/pytest -m conformance tests/conformance --update"
    assert_snapshot(SCOREBOARD, text, update, command)


def _format_scoreboard(verdicts: list[Verdict]) -> Iterator[str]:
    yield "\t".join(("document", "scenario", "openapi", *CALL_KINDS, "reason"))
    for each in verdicts:
        reason = "" if each.passes else EXPECTED_FAILURES.get(each.scenario, "not yet")
        results = (each.result(kind) for kind in CALL_KINDS)
        yield "\t".join((each.document, each.scenario, each.openapi, *results, reason))


def _join_problems(verdict: Verdict) -> str:
    """What went wrong; once if both kinds of call have the same problem."""
    return " / ".join(dict.fromkeys(filter(None, verdict.problems.values())))
