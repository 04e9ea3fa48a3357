"""The folder of the suites, and the mark that skips tests if it is absent."""

import pytest

from harness import REPOSITORY

SUITES = REPOSITORY.parent / "shared" / "suites"

conformance = [
    pytest.mark.conformance,
    pytest.mark.skipif(not SUITES.is_dir(), reason="../shared/suites is absent"),
]
