"""Shared fixtures: the cache, the option that updates snapshots, and the generated package."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

GENERATED = Path(__file__).parents[1] / "generated"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="rewrite snapshots (make update)"
    )


@pytest.fixture(autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A cache folder for each test, in place of the user's."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("INTAGLIO_CACHE_DIR", str(folder))
        yield folder


class GroupScheduling(LoadScopeScheduling):
    """Runs all tests of a corpus description, or of a conformance suite, in one worker.

    `--dist loadgroup` does the same by the mark `xdist_group`, which does not reach it with pytest 9.
    """

    def _split_scope(self, nodeid: str) -> str:
        module, _, test = nodeid.partition("::")
        if "/corpus/" in module and "[" in test:
            return test.partition("[")[2]
        return module if "/conformance/" in module else nodeid


def pytest_xdist_make_scheduler(
    config: pytest.Config, log: Producer
) -> LoadScopeScheduling | None:
    return GroupScheduling(config, log) if config.getoption("dist") == "loadgroup" else None


@pytest.fixture(scope="session")
def update(pytestconfig: pytest.Config) -> bool:
    """True if snapshots are written and not compared."""
    return bool(pytestconfig.getoption("--update"))


@pytest.fixture(scope="session")
def printed() -> Path:
    """The folder of the generated package, which is importable as `orq_ai_sdk`."""
    source = str(GENERATED / "src")
    if source not in sys.path:
        sys.path.insert(0, source)
    return GENERATED
