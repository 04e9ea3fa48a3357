"""What all tests share: the snapshot switch and the SDK that this repository ships."""

import sys
from pathlib import Path

import pytest

GENERATED = Path(__file__).parents[1] / "generated"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="rewrite snapshots (make update)"
    )


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
