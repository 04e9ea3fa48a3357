"""What all tests share: the snapshot switch and the SDK that this repository ships."""

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
    """A folder of the test's own for what Intaglio remembers, not that of who runs the tests."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("INTAGLIO_CACHE_DIR", str(folder))
        yield folder


class ByGroup(LoadScopeScheduling):
    """One worker for all tests of a description, which is printed once, or of a conformance suite.

    What `--dist loadgroup` does with the marks `xdist_group`; with pytest 9 they do not reach it.
    """

    def _split_scope(self, nodeid: str) -> str:
        module, _, test = nodeid.partition("::")
        if "/corpus/" in module and "[" in test:
            return test.partition("[")[2]
        return module if "/conformance/" in module else nodeid


def pytest_xdist_make_scheduler(
    config: pytest.Config, log: Producer
) -> LoadScopeScheduling | None:
    return ByGroup(config, log) if config.getoption("dist") == "loadgroup" else None


@pytest.fixture(scope="session")
def update(pytestconfig: pytest.Config) -> bool:
    """Whether snapshots are written rather than compared."""
    return bool(pytestconfig.getoption("--update"))


@pytest.fixture(scope="session")
def printed() -> Path:
    """The folder of the SDK that this repository ships, importable as `orq_ai_sdk`."""
    source = str(GENERATED / "src")
    if source not in sys.path:
        sys.path.insert(0, source)
    return GENERATED
