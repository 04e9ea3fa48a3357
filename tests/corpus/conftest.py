"""The printed packages that all tests share, and the coverage table at the end of a run."""

from __future__ import annotations

import pytest

from corpus import coverage_table
from corpus.printed_packages import PackageFolders


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> PackageFolders:
    """The folders of printed packages, shared by all tests of a worker."""
    return PackageFolders(tmp_path_factory.mktemp("corpus"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Prints the coverage of each description that this run has tested."""
    rows = {
        str(value).partition("\t")[0]: str(value)
        for reports in terminalreporter.stats.values()
        for report in reports
        for key, value in getattr(report, "user_properties", ())
        if key == "coverage"
    }
    if rows:
        terminalreporter.section("coverage of the corpus")
        for line in coverage_table.format_rows(
            tuple(rows[name].split("\t")) for name in sorted(rows)
        ):
            terminalreporter.write_line(line)
