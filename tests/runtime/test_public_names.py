"""What users meet has the name of the public module that offers it."""

from __future__ import annotations

import copy
import pickle
import traceback
from importlib import import_module
from types import ModuleType

import pytest


def test_errors_have_the_public_module(sample: ModuleType) -> None:
    """The classes of errors say `errors` in tracebacks, and survive pickle and copy."""
    errors = import_module("sample.errors")
    error = errors.RequestValidationError([errors.ArgumentProblem("a", "missing")])
    assert "sample.errors" == type(error).__module__
    shown = "".join(traceback.format_exception(error))
    assert shown.startswith("sample.errors.RequestValidationError: a: missing")
    for again in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):
        assert error.problems == again.problems


def test_options_have_the_public_module(sample: ModuleType) -> None:
    """The values of options say `utils`."""
    utils = import_module("sample.utils")
    assert "sample.utils" == utils.RetryConfig.__module__
    config = utils.RetryConfig("none")
    assert config == pickle.loads(pickle.dumps(config))


@pytest.mark.parametrize("name", ["nothing", "__wrapped__", "__file_", "TYPE_CHECKING"])
def test_a_lazy_module_has_its_names_only(sample: ModuleType, name: str) -> None:
    """A name that a lazy module does not offer is an AttributeError, a dunder name too, and not in `dir()`."""
    types = import_module("sample._runtime.public_types")
    assert name not in dir(types)
    if name != "TYPE_CHECKING":
        assert not hasattr(types, name)


def test_a_lazy_module_lists_its_names(sample: ModuleType) -> None:
    """`dir()` of a lazy module has the names that it offers, and those that every module has."""
    names = [name for name in dir(sample) if not name.startswith("__")]
    assert ["Sample", "errors", "models", "types", "utils"] == names
