"""Values of our own behave as frozen dataclasses do."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from intaglio.runtime.auth.schemes import Basic, Bearer, OAuth2
from intaglio.runtime.client.client_description import Server
from intaglio.runtime.request.parameter import Path, Query


def test_fields() -> None:
    """A value takes its fields in the order of their classes, and has defaults for the rest."""
    made = OAuth2("token", "TOKEN", flows=())
    assert ("token", "TOKEN", "Bearer", ()) == (
        made.argument,
        made.env,
        made.scheme,
        made.flows,
    )
    assert ("simple", True) == (Path("id", str).style, Path("id", str).required)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ((), {}),
        (("a",), {"argument": "b"}),
        (("a",), {"envv": "b"}),
        (tuple("abcd"), {}),
    ],
    ids=["missing", "twice", "misspelt", "too many"],
)
def test_misfits(given: tuple[str, ...], named: dict[str, str]) -> None:
    """Arguments that are missing, given twice, unknown or too many are an error that names the fields."""
    with pytest.raises(TypeError, match="Bearer takes argument, env, scheme"):
        Bearer(*given, **named)


def test_equality() -> None:
    """Values are equal by class and fields, whether a default was given or left out."""
    assert Bearer("a") == Bearer("a", scheme="Bearer")
    assert {Bearer("a")} == {Bearer("a", "")}
    assert Bearer("a") != Bearer("b")
    assert Query("a", str) != Path("a", str)
    assert Basic() != ("username", "password", "", "")


def test_frozen() -> None:
    """A value changes in nothing."""
    made: Any = Bearer("a")
    with pytest.raises(AttributeError, match="'env' of Bearer"):
        made.env = "B"
    with pytest.raises(AttributeError, match="'argument' of Bearer"):
        del made.argument
    assert "Bearer(argument='a', env='', scheme='Bearer')" == repr(made)


def test_copies() -> None:
    """A value is copied and pickled."""
    made = Server("https://{at}", {"at": "x"})
    assert [made, made] == [copy.deepcopy(made), pickle.loads(pickle.dumps(made))]
