"""The collector of garbage is put off for a long text alone, and for no longer than that."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from intaglio.runtime.transport.garbage import undisturbed

LONG = b" " * 100_000


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    """Leaves the collector as it is expected to be."""
    gc.enable()
    yield
    gc.enable()


def is_collecting(_: bytes) -> bool:
    return gc.isenabled()


@pytest.mark.parametrize(("text", "expected"), [(b"{}", True), (LONG, False)])
def test_put_off(text: bytes, expected: bool) -> None:
    """While a long text is decoded nothing is collected, and afterwards it is again."""
    assert expected is undisturbed(is_collecting, text)
    assert gc.isenabled()


def test_failure() -> None:
    """A text that cannot be decoded leaves the collector on."""
    with pytest.raises(ValueError, match="could not convert"):
        undisturbed(float, LONG + b"x")
    assert gc.isenabled()


def test_turned_off_by_the_user() -> None:
    """Who turned the collector off finds it off."""
    gc.disable()
    undisturbed(is_collecting, LONG)
    assert not gc.isenabled()
