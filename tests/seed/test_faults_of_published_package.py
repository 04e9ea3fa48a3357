"""Faults of the published package: each test fails with that package."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from harness.exchange import Part
from harness.server import Recorder

PNG = b"\x89PNG\r\n\x1a\n\x00\xff--'\"{}"
FORM = "multipart/form-data"


def read_media_type(api: Recorder) -> str:
    return str(api.only.header("content-type")).partition(";")[0]


# Numbers


@pytest.mark.parametrize(("n", "content"), [(1, b"1"), (10, b"10"), (1.5, b"1.5")])
def test_number_keeps_its_type(
    create: Any, api: Recorder, n: float, content: bytes
) -> None:
    """An integer is sent without a fraction, and a float with it."""
    create(model="m", n=n)
    assert content == api.only.part("n").content


def test_nested_integer_keeps_its_type(create: Any, api: Recorder) -> None:
    """A nested integer is sent without a fraction."""
    create(
        model="m", retry={"count": 2, "on_codes": [429]}, timeout={"call_timeout": 1}
    )
    assert b".0" not in api.only.body
    assert '{"count": 2, "on_codes": [429]}' == json.dumps(api.only.part("retry").json)


def test_integer_of_response_is_int(create: Any) -> None:
    """An integer of the response is an int."""
    assert "1767225600" == repr(create(model="m").created)


# Multipart


def test_scalars_are_sent_as_multipart(create: Any, api: Recorder) -> None:
    """A call with scalars only is sent as multipart/form-data."""
    create(model="m", n=2, user="u")
    assert FORM == read_media_type(api)
    assert [("model", b"m"), ("n", b"2"), ("user", b"u")] == [
        (part.name, part.content) for part in api.only.parts
    ]


def test_array_of_objects_is_one_json_part(create: Any, api: Recorder) -> None:
    """An array of objects is one JSON part."""
    create(model="m", fallbacks=[{"model": "a"}, {"model": "b"}])
    part = api.only.part("fallbacks")
    assert [{"model": "a"}, {"model": "b"}] == part.json
    assert ("application/json", None) == (part.content_type, part.filename)


def test_boundary_in_string_does_not_end_part(create: Any, api: Recorder) -> None:
    """A string with a boundary or newlines stays in its part."""
    user = 'a"b\r\n--x--\r\nContent-Disposition: form-data; name="n"\r\n\r\n9 ü☃'
    create(model="m", user=user)
    assert ["model", "user"] == [part.name for part in api.only.parts]
    assert user == api.only.part("user").content.decode()


# Images


def open_file(folder: Path) -> Any:
    return (folder / "cat.png").open("rb")


IMAGES: dict[str, Callable[[Path], Any]] = {
    "bytes": lambda folder: PNG,
    "open file": open_file,
    "path": lambda folder: folder / "cat.png",
    "buffer": lambda folder: io.BytesIO(PNG),
    "pair": lambda folder: ("cat.png", PNG),
    "triple": lambda folder: ("cat.png", PNG, "image/png"),
    "triple with open file": lambda folder: (
        *("cat.png", open_file(folder), "image/png"),
    ),
    "triple with path": lambda folder: ("cat.png", folder / "cat.png", "image/png"),
}
NAMED = [name for name in IMAGES if name not in ("bytes", "buffer")]


@pytest.fixture
def send_image(create: Any, api: Recorder, tmp_path: Path) -> Callable[[str], Part]:
    (tmp_path / "cat.png").write_bytes(PNG)

    def send(kind: str) -> Part:
        image = IMAGES[kind](tmp_path)
        create(model="m", image=image)
        for value in image if isinstance(image, tuple) else [image]:
            if isinstance(value, io.IOBase):
                value.close()
        return api.only.part("image")

    return send


@pytest.mark.parametrize("kind", IMAGES)
def test_image_sources(send_image: Callable[[str], Part], kind: str) -> None:
    """An image can be bytes, a file, a path or a tuple."""
    part = send_image(kind)
    assert PNG == part.content
    assert part.filename
    assert part.content_type


@pytest.mark.parametrize("kind", NAMED)
def test_named_image_keeps_name_and_type(
    send_image: Callable[[str], Part], kind: str
) -> None:
    """A file keeps its name, and its content type is the given or the guessed one."""
    part = send_image(kind)
    assert ("cat.png", "image/png") == (part.filename, part.content_type)


def test_file_name_is_percent_encoded(create: Any, api: Recorder) -> None:
    """Quotes and newlines of a file name are percent-encoded."""
    create(model="m", image=('a"b\r\nX-Evil: 1.png', PNG))
    part = api.only.part("image")
    assert {"content-disposition", "content-type"} == set(part.headers)
    assert 'form-data; name="image"; filename="a%22b%0D%0AX-Evil: 1.png"' == (
        part.headers["content-disposition"]
    )


# Defaults


@pytest.mark.parametrize(
    ("argument", "value"),
    [
        ("retry", {}),
        ("retry", {"count": 1}),
        ("cache", {"type": "exact_match"}),
        ("load_balancer", {"type": "weight_based", "models": [{"model": "m"}]}),
        ("orq", {"retry": {}, "cache": {"type": "exact_match"}}),
    ],
)
def test_default_is_not_sent(
    create: Any, api: Recorder, argument: str, value: object
) -> None:
    """A default is not sent, at any depth."""
    create(model="m", **{argument: value})
    assert ["model", argument] == [part.name for part in api.only.parts]
    assert value == api.only.part(argument).json


def test_default_of_model_is_not_sent(
    create: Any, sdk: ModuleType, api: Recorder
) -> None:
    """A model has its defaults and does not send them."""
    retry = sdk.models.CreateImageVariationRetry(on_codes=[500])
    create(model="m", retry=retry)
    assert 3 == retry.count
    assert {"on_codes": [500]} == api.only.part("retry").json


def test_none_and_unset_are_not_sent(
    create: Any, sdk: ModuleType, api: Recorder
) -> None:
    """None for a property that is not nullable, and UNSET, are not sent."""
    unset = sdk.types.UNSET
    create(model="m", user=None, n=unset, retry=None, orq={"name": None})
    assert ["model", "orq"] == [part.name for part in api.only.parts]
    assert {} == api.only.part("orq").json


# The key


@pytest.mark.parametrize("empty", ["", " \n", None])
def test_missing_key_is_error(
    sdk: ModuleType, api: Recorder, empty: str | None
) -> None:
    """A missing key is an error that names the argument and the variable; nothing is sent."""
    with sdk.Orq(api_key=empty, server_url=api.url) as orq:
        with pytest.raises(sdk.errors.MissingCredentials) as caught:
            orq.router.images.variations.create(model="m")
    assert "api_key" in str(caught.value)
    assert "ORQ_API_KEY" in str(caught.value)
    assert [] == api.received


def test_key_is_read_from_environment(
    sdk: ModuleType, api: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A call without a key reads ORQ_API_KEY."""
    with sdk.Orq(server_url=api.url) as orq:
        monkeypatch.setenv("ORQ_API_KEY", "from-the-environment")
        orq.router.images.variations.create(model="m")
    assert "Bearer from-the-environment" == api.only.header("authorization")


def test_key_argument_overrides_environment(
    orq: Any, api: Recorder, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key argument overrides the environment variable."""
    monkeypatch.setenv("ORQ_API_KEY", "from-the-environment")
    orq.router.images.variations.create(model="m")
    assert f"Bearer {key}" == api.only.header("authorization")


def test_key_can_be_callable(sdk: ModuleType, api: Recorder) -> None:
    """A callable key is called before each request."""
    keys = iter(["first", "second"])
    with sdk.Orq(api_key=lambda: next(keys), server_url=api.url) as orq:
        orq.router.images.variations.create(model="m")
        orq.router.images.variations.create(model="m")
    assert ["Bearer first", "Bearer second"] == [
        received.header("authorization") for received in api.received
    ]
