"""The shelf of printed packages, and the table that is printed at the end of a run."""

from __future__ import annotations

import pytest

from corpus.printing import Shelf


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """One for all tests of a worker."""
    return Shelf(tmp_path_factory.mktemp("corpus"))
