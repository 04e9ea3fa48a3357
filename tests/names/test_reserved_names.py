"""Names that printed classes inherit are reserved."""

from __future__ import annotations

from intaglio.python.naming.reserved import FIELDS
from intaglio.runtime.types.model import Model, OpenModel


def test_attributes_of_models_are_reserved() -> None:
    """Every public attribute of the base classes, and of their metaclass, is reserved for fields."""
    inherited = {*dir(Model), *dir(OpenModel), *dir(type(Model))}
    assert set() == {each for each in inherited if each[0] != "_"} - FIELDS
