"""Asynchronous methods: real coroutine functions with the signature and docstring of the synchronous ones."""

import asyncio
import inspect
import traceback
import typing
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any
from unittest.mock import create_autospec

import pytest

from harness.exchange import Answer
from harness.sdk import print_sdk
from harness.server import Recorder

DESCRIPTION = """
openapi: 3.1.0
info: {title: Lab, version: "1"}
paths:
  /things/{id}:
    get:
      operationId: getThing
      tags: [shelf]
      summary: Get a thing
      parameters:
        - {name: id, in: path, required: true, description: Which thing., schema: {type: string}}
        - {name: limit, in: query, schema: {type: integer, default: 3}}
      responses:
        "200":
          description: the thing
          content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
    put:
      operationId: putThing
      tags: [shelf]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"204": {description: done}}
  /things:
    get:
      operationId: listThings
      responses: {"204": {description: done}}
  /events:
    get:
      operationId: watch
      tags: [shelf]
      responses:
        "200":
          description: events
          content: {text/event-stream: {schema: {$ref: "#/components/schemas/Thing"}}}
components:
  schemas:
    Thing: {type: object, required: [n], properties: {n: {type: integer}}}
"""
METHODS = ["shelf.get_thing", "shelf.put_thing", "shelf.watch", "list_things"]


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return print_sdk(DESCRIPTION, tmp_path_factory.mktemp("async_methods"))


@pytest.fixture(params=METHODS)
def methods(
    request: pytest.FixtureRequest, sdk: ModuleType
) -> Iterator[tuple[Callable[..., Any], Callable[..., Any]]]:
    """The synchronous and the asynchronous function of one operation, as their class has them."""
    namespace, _, name = request.param.rpartition(".")
    with sdk.Api() as client:
        owner = type(getattr(client, namespace) if namespace else client)
        yield getattr(owner, name), getattr(owner, f"{name}_async")


def test_asynchronous_method_is_coroutine_function(
    methods: tuple[Callable[..., Any], Callable[..., Any]],
) -> None:
    """`inspect` recognizes the asynchronous method, and it alone, as a coroutine function."""
    synchronous, asynchronous = methods
    assert inspect.iscoroutinefunction(asynchronous)
    assert not inspect.iscoroutinefunction(synchronous)


def test_asynchronous_method_is_defined_by_its_own_statement(
    methods: tuple[Callable[..., Any], Callable[..., Any]],
) -> None:
    """The source of the asynchronous method is an `async def` that no decorator wraps."""
    _, asynchronous = methods
    source = inspect.getsource(asynchronous)
    assert source.lstrip().startswith(f"async def {asynchronous.__name__}(")
    assert not hasattr(asynchronous, "__wrapped__")


def test_asynchronous_method_has_parameters_of_synchronous_method(
    methods: tuple[Callable[..., Any], Callable[..., Any]],
) -> None:
    """Both methods have the same parameters, with the same annotations and defaults."""
    synchronous, asynchronous = map(inspect.signature, methods)
    assert synchronous.parameters == asynchronous.parameters


def test_asynchronous_method_has_return_annotation_of_synchronous_method(
    methods: tuple[Callable[..., Any], Callable[..., Any]],
) -> None:
    """Both methods return the same type, except that an asynchronous stream is an `AsyncStream`."""
    synchronous, asynchronous = (
        str(inspect.signature(method).return_annotation) for method in methods
    )
    assert synchronous.replace("Stream[", "AsyncStream[") == asynchronous


def test_asynchronous_method_has_docstring_of_synchronous_method(
    methods: tuple[Callable[..., Any], Callable[..., Any]],
) -> None:
    """Both methods have the same docstring."""
    synchronous, asynchronous = methods
    assert synchronous.__doc__ == asynchronous.__doc__


def test_docstring_describes_operation(sdk: ModuleType) -> None:
    """The docstring of the asynchronous method has the summary and the parameters' descriptions."""
    with sdk.Api() as client:
        docstring = inspect.getdoc(client.shelf.get_thing_async) or ""
    assert docstring.startswith("Get a thing")
    assert "id: Which thing." in docstring


def test_asynchronous_method_has_frame_in_traceback(
    sdk: ModuleType, server: Recorder
) -> None:
    """The traceback of a failed call names the asynchronous method in the package's own module."""
    server.answer(Answer(404))

    async def fail() -> None:
        async with sdk.Api(server_url=server.url) as client:
            await client.shelf.get_thing_async(id="a")

    with pytest.raises(sdk.errors.APIError) as caught:
        asyncio.run(fail())
    frames = traceback.extract_tb(caught.value.__traceback__)
    (frame,) = (frame for frame in frames if frame.name == "get_thing_async")
    assert "_runtime" not in frame.filename
    assert frame.line is not None and frame.line.startswith("return await ")


@pytest.mark.xfail(
    strict=True,
    raises=NameError,
    reason="importing what annotations name adds 12 ms to the import of the package",
)
def test_type_hints_resolve(
    methods: tuple[Callable[..., Any], Callable[..., Any]],
) -> None:
    """`typing.get_type_hints` resolves the annotations of both methods."""
    for method in methods:
        hints = typing.get_type_hints(method)
        assert hints.keys() == {*inspect.signature(method).parameters, "return"} - {
            "self"
        }


def test_mock_of_client_refuses_call_without_required_argument(
    sdk: ModuleType,
) -> None:
    """A mock that `create_autospec` makes from a client knows the methods of its namespaces."""
    with sdk.Api() as client:
        mock = create_autospec(client)
    with pytest.raises(TypeError, match="id"):
        mock.shelf.get_thing(limit=3)
    with pytest.raises(TypeError, match="too many positional"):
        mock.shelf.get_thing("a")
    mock.shelf.get_thing(id="a", limit=3)
    mock.shelf.get_thing.assert_called_once_with(id="a", limit=3)


def test_mock_of_client_awaits_asynchronous_method(sdk: ModuleType) -> None:
    """The mock of an asynchronous method is awaited, as the method is."""
    with sdk.Api() as client:
        mock = create_autospec(client)
    mock.shelf.get_thing_async.return_value = "a thing"
    assert "a thing" == asyncio.run(mock.shelf.get_thing_async(id="a"))


@pytest.mark.xfail(
    strict=True,
    raises=AttributeError,
    reason="`cached_property` returns itself, not a namespace, when it is read from the class",
)
def test_mock_of_client_class_has_namespaces(sdk: ModuleType) -> None:
    """A mock that `create_autospec` makes from the class knows the methods of its namespaces."""
    mock = create_autospec(sdk.Api, instance=True)
    with pytest.raises(TypeError, match="id"):
        mock.shelf.get_thing(limit=3)
