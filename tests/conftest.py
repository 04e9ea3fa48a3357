"""What all tests share: the snapshot switch and the SDK that this repository ships."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

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
