"""Names that printed classes inherit are reserved."""

from __future__ import annotations

import inspect

from intaglio.python.naming import reserved
from intaglio.python.naming.reserved import FIELDS
from intaglio.runtime.client import arguments
from intaglio.runtime.client.base_client import Client
from intaglio.runtime.client.options import CallOptions, ClientOptions
from intaglio.runtime.types.model import Model, OpenModel


def test_attributes_of_models_are_reserved() -> None:
    """Every public attribute of the base classes, and of their metaclass, is reserved for fields."""
    inherited = {*dir(Model), *dir(OpenModel), *dir(type(Model))}
    assert set() == {each for each in inherited if each[0] != "_"} - FIELDS


def test_no_argument_takes_the_name_of_an_option() -> None:
    """Every option of a call, and every argument of the constructor of clients, is reserved."""
    options = tuple(CallOptions.__annotations__)
    assert options == arguments.OPTIONS
    assert set(options) <= reserved.ARGUMENTS
    constructor = {*ClientOptions.__annotations__, "self", "options"}
    assert constructor == reserved.CLIENT_ARGUMENTS


def test_clients_take_every_option() -> None:
    """The constructor of the base of clients takes what `ClientOptions` lists."""
    parameters = inspect.signature(Client).parameters.values()
    keywords = {each.name for each in parameters if each.kind is each.KEYWORD_ONLY}
    assert keywords == set(ClientOptions.__annotations__)
