"""Where the suites of others lie, and what is skipped where they do not."""

import pytest

from harness import REPOSITORY

SUITES = REPOSITORY.parent / "shared" / "suites"

conformance = [
    pytest.mark.conformance,
    pytest.mark.skipif(not SUITES.is_dir(), reason="../shared/suites is not here"),
]
