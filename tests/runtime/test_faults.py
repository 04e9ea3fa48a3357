"""What the reference gets wrong (FACTS.md) is right here, each on its own."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable
from pathlib import Path as File
from types import ModuleType
from typing import Any

import pytest

from .server import Handler, Server, reply

Serve = Callable[[Handler], Server]


@pytest.fixture
def server(serve: Serve) -> Server:
    """A server that answers with a variation."""
    return serve(lambda seen: reply({"created": 1}))


def parts(sample: ModuleType, server: Server, **arguments: Any) -> list[Any]:
    """The parts that a call sends."""
    with sample.Sample("k", server_url=server.url) as caller:
        caller.variations.create(model="m", **arguments)
    return server.last.parts[1:]


def test_numbers_are_no_floats(sample: ModuleType, server: Server) -> None:
    """`n=1` is `1`, and 429 is no 429.0."""
    retry = {"count": 3, "on_codes": [429]}
    assert [
        ("n", None, None, b"1"),
        ("retry", None, "application/json", b'{"count":3,"on_codes":[429]}'),
    ] == parts(sample, server, n=1, retry=retry)


def test_scalars_alone_are_multipart(sample: ModuleType, server: Server) -> None:
    """A call with scalars only is multipart as well."""
    assert [] == parts(sample, server)
    assert "multipart/form-data" == server.last.headers.get_content_type()


def test_bytes_are_a_file(sample: ModuleType, server: Server, tmp_path: File) -> None:
    """Bytes, an open file, a path and a tuple are all sent as a file."""
    path = tmp_path / "a.png"
    path.write_bytes(b"png")
    binary = "application/octet-stream"
    for image, expected in (
        (b"png", ("image", binary)),
        (io.BytesIO(b"png"), ("image", binary)),
        (path, ("a.png", "image/png")),
        (("b.webp", b"png", "image/webp"), ("b.webp", "image/webp")),
    ):
        assert [("image", *expected, b"png")] == parts(sample, server, image=image)


def test_defaults_are_left_to_the_server(sample: ModuleType, server: Server) -> None:
    """Defaults of nested objects are not sent."""
    models = sample.models
    assert [("retry", None, "application/json", b'{"count":1}')] == parts(
        sample, server, retry={"count": 1}
    )
    balancer = {"type": "weight_based", "models": [{"model": "a"}]}
    orq = models.Orq(retry=models.Retry(on_codes=[500]), load_balancer=balancer)
    sent = (
        b'{"retry":{"on_codes":[500]},"load_balancer":'
        b'{"type":"weight_based","models":[{"model":"a"}]}}'
    )
    assert [("orq", None, "application/json", sent)] == parts(sample, server, orq=orq)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"retry": {"cuont": 1}}, "retry.cuont: unknown key; did you mean 'count'?"),
        (
            {
                "orq": {
                    "load_balancer": {"type": "weight_based", "models": [{"wieght": 1}]}
                }
            },
            "orq.load_balancer.models[0].model: missing\n"
            "orq.load_balancer.models[0].wieght: unknown key; did you mean 'weight'?",
        ),
        ({"retry": {"count": "three"}}, "retry.count: 'three' is not a number"),
        ({"tags": [1]}, "tags[0]: 1 is not a string"),
        ({"n": 11}, "n: 11 is greater than 10"),
        ({"n": 0.5}, "n: 0.5 is less than 1"),
        ({"retry": {"on_codes": []}}, "retry.on_codes: [] has fewer than 1 items"),
        ({"size": "1x1"}, "size: '1x1' is not one of '256x256', '512x512'"),
    ],
)
def test_mistakes_are_found(
    sample: ModuleType, server: Server, arguments: Any, message: str
) -> None:
    """Misspelt keys, wrong types and bounds are found before anything is sent."""
    with sample.Sample("k", server_url=server.url) as caller:
        with pytest.raises(sample.errors.RequestValidationError) as caught:
            caller.variations.create(model="m", **arguments)
    assert message == str(caught.value)
    assert [] == server.seen


def test_empty_key(sample: ModuleType, server: Server) -> None:
    """An empty key is explained."""
    with sample.Sample("", server_url=server.url) as caller:
        with pytest.raises(sample.errors.MissingCredentials, match="^api_key is empty"):
            caller.variations.create(model="m")


def test_key_from_the_environment(
    sample: ModuleType, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The environment variable is read."""
    monkeypatch.setenv("SAMPLE_API_KEY", "from-env")
    with sample.Sample(server_url=server.url) as caller:
        caller.variations.create(model="m")
    assert "Bearer from-env" == server.last.headers["authorization"]


def test_redirected_post(sample: ModuleType, serve: Serve) -> None:
    """A 301 does not turn the POST into a GET that succeeds."""
    server = serve(lambda seen: reply({}, 301, location="/elsewhere"))
    with sample.Sample("k", server_url=server.url) as caller:
        with pytest.raises(sample.errors.APIError) as caught:
            caller.variations.create(model="m")
    assert (
        "301 Moved Permanently to /elsewhere; not followed, because it would become a "
        "GET: {}" == caught.value.message
    )
    assert 1 == len(server.seen)


def test_both_clients_are_closed(sample: ModuleType, server: Server) -> None:
    """Use after `with` is an error of the SDK, in both kinds of calls."""
    with sample.Sample("k", server_url=server.url) as caller:
        caller.variations.create(model="m")
    with pytest.raises(sample.errors.ClientClosed):
        caller.variations.create(model="m")
    with pytest.raises(sample.errors.ClientClosed):
        asyncio.run(caller.variations.create_async(model="m"))


def test_one_base_for_all_errors(sample: ModuleType) -> None:
    """Everything that the SDK raises is an SDKError."""
    errors = [
        value
        for value in vars(sample.errors).values()
        if isinstance(value, type) and issubclass(value, Exception)
    ]
    assert 10 <= len(errors)
    assert [] == [
        each for each in errors if not issubclass(each, sample.errors.SDKError)
    ]


def test_json_call(sample: ModuleType, serve: Serve) -> None:
    """A JSON body is made of the arguments, and its answer is a model."""
    server = serve(lambda seen: reply({"name": "Rex", "tag": None}, 201))
    with sample.Sample("k", server_url=server.url) as caller:
        pet = caller.pets.create(name="Rex", tag=None, owner=None, photo_urls=["u"])
    assert (
        b'{"name":"Rex","tag":null,"photoUrls":["u"],"owner":null}' == server.last.body
    )
    assert sample.models.Pet(name="Rex", tag=None) == pet
