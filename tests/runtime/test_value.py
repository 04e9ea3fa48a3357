"""Values behave like frozen dataclasses."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from intaglio.runtime.auth.schemes import Basic, Bearer, OAuth2
from intaglio.runtime.client.client_description import Server
from intaglio.runtime.request.parameter import Path, Query


def test_arguments() -> None:
    """A value takes its fields in the order of their classes, and has defaults for the others."""
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
def test_wrong_arguments(given: tuple[str, ...], named: dict[str, str]) -> None:
    """Missing, repeated, unknown and surplus arguments are errors that name the fields."""
    with pytest.raises(TypeError, match="Bearer takes argument, env, scheme"):
        Bearer(*given, **named)


def test_equality() -> None:
    """Values are equal if their classes and fields are, however defaults were given."""
    assert Bearer("a") == Bearer("a", scheme="Bearer")
    assert {Bearer("a")} == {Bearer("a", "")}
    assert Bearer("a") != Bearer("b")
    assert Query("a", str) != Path("a", str)
    assert Basic() != ("username", "password", "", "")


def test_values_are_frozen() -> None:
    """No attribute of a value can be assigned or deleted."""
    made: Any = Bearer("a")
    with pytest.raises(AttributeError, match="'env' of Bearer"):
        made.env = "B"
    with pytest.raises(AttributeError, match="'argument' of Bearer"):
        del made.argument
    assert "Bearer(argument='a', env='', scheme='Bearer')" == repr(made)


def test_copies() -> None:
    """A value can be copied and pickled."""
    made = Server("https://{at}", {"at": "x"})
    assert [made, made] == [copy.deepcopy(made), pickle.loads(pickle.dumps(made))]
