"""The shelf of printed packages, and the table that is printed at the end of a run."""

from __future__ import annotations

import pytest

from corpus import table
from corpus.printing import Shelf


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """One for all tests of a worker."""
    return Shelf(tmp_path_factory.mktemp("corpus"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Prints the coverage of this run, description by description."""
    found = {
        str(value).partition("\t")[0]: str(value)
        for reports in terminalreporter.stats.values()
        for report in reports
        for key, value in getattr(report, "user_properties", ())
        if key == "coverage"
    }
    if found:
        terminalreporter.section("coverage of the corpus")
        for line in table.lines(
            tuple(found[name].split("\t")) for name in sorted(found)
        ):
            terminalreporter.write_line(line)
