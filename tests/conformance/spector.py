"""The folders of Spector and of its installed server, and the mark that skips tests without them."""

import shutil
import tempfile
from pathlib import Path

import pytest

from harness import REPOSITORY

SPECTOR = REPOSITORY.parent / "shared" / "spector"
CACHE = Path(tempfile.gettempdir(), "cache", "spector")
"""Where npm installs the server. It stays after the run: the server is a hundred packages."""

_IS_AVAILABLE = SPECTOR.is_dir() and shutil.which("npm") is not None

conformance = [
    pytest.mark.conformance,
    pytest.mark.xdist_group("spector"),
    pytest.mark.skipif(not _IS_AVAILABLE, reason="../shared/spector or npm is absent"),
]
