"""What printed classes inherit keeps its name."""

from __future__ import annotations

from intaglio.python.naming.reserved import FIELDS
from intaglio.runtime.types.model import Model, OpenModel


def test_no_field_takes_an_attribute_of_models() -> None:
    """Pydantic warns of a field that hides what its base has, or the base's metaclass."""
    inherited = {*dir(Model), *dir(OpenModel), *dir(type(Model))}
    assert set() == {each for each in inherited if each[0] != "_"} - FIELDS
