"""Where Spector lies, where its server is installed, and what is skipped where they are not."""

import shutil
import tempfile
from pathlib import Path

import pytest

from harness import REPOSITORY

SPECTOR = REPOSITORY.parent / "shared" / "spector"
CACHE = Path(tempfile.gettempdir(), "cache", "spector")
"""What npm installs outlives the run: the server is some hundred packages."""

_HERE = SPECTOR.is_dir() and shutil.which("npm") is not None

conformance = [
    pytest.mark.conformance,
    pytest.mark.xdist_group("spector"),
    pytest.mark.skipif(not _HERE, reason="../shared/spector or npm is not here"),
]
