"""What the published package sends wrong, each fault by a test that it would fail."""

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


def media_type(api: Recorder) -> str:
    return str(api.only.header("content-type")).partition(";")[0]


# Numbers


@pytest.mark.parametrize(("n", "text"), [(1, b"1"), (10, b"10"), (1.5, b"1.5")])
def test_a_number_is_sent_as_it_was_given(
    create: Any, api: Recorder, n: float, text: bytes
) -> None:
    """`n=1` is `1` on the wire, not `1.0`, and a fraction stays a fraction."""
    create(model="m", n=n)
    assert text == api.only.part("n").content


def test_numbers_inside_of_objects_stay_integers(create: Any, api: Recorder) -> None:
    """Integers in nested objects are sent without a fraction."""
    create(
        model="m", retry={"count": 2, "on_codes": [429]}, timeout={"call_timeout": 1}
    )
    assert b".0" not in api.only.body
    assert '{"count": 2, "on_codes": [429]}' == json.dumps(api.only.part("retry").json)


def test_numbers_of_the_response_stay_as_they_came(create: Any) -> None:
    """An integer of the response is an int in Python."""
    assert "1767225600" == repr(create(model="m").created)


# Multipart


def test_scalars_alone_are_multipart(create: Any, api: Recorder) -> None:
    """A call with nothing but scalars is multipart/form-data like any other."""
    create(model="m", n=2, user="u")
    assert FORM == media_type(api)
    assert [("model", b"m"), ("n", b"2"), ("user", b"u")] == [
        (part.name, part.content) for part in api.only.parts
    ]


def test_an_array_of_objects_is_one_json_part(create: Any, api: Recorder) -> None:
    """`fallbacks` is one part that holds the whole array."""
    create(model="m", fallbacks=[{"model": "a"}, {"model": "b"}])
    part = api.only.part("fallbacks")
    assert [{"model": "a"}, {"model": "b"}] == part.json
    assert ("application/json", None) == (part.content_type, part.filename)


def test_hostile_text_stays_inside_of_its_part(create: Any, api: Recorder) -> None:
    """A scalar that looks like a boundary or holds newlines arrives as it was."""
    text = 'a"b\r\n--x--\r\nContent-Disposition: form-data; name="n"\r\n\r\n9 ü☃'
    create(model="m", user=text)
    assert ["model", "user"] == [part.name for part in api.only.parts]
    assert text == api.only.part("user").content.decode()


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
def test_an_image_is_sent_as_a_file(
    send_image: Callable[[str], Part], kind: str
) -> None:
    """Bytes, files, paths and tuples arrive as a file part that holds the bytes."""
    part = send_image(kind)
    assert PNG == part.content
    assert part.filename
    assert part.content_type


@pytest.mark.parametrize("kind", NAMED)
def test_a_named_image_keeps_its_name_and_type(
    send_image: Callable[[str], Part], kind: str
) -> None:
    """A file with a name carries it, with the content type given or guessed from it."""
    part = send_image(kind)
    assert ("cat.png", "image/png") == (part.filename, part.content_type)


def test_a_hostile_file_name_stays_inside_of_its_header(
    create: Any, api: Recorder
) -> None:
    """Quotes and newlines in a file name are percent-encoded, as browsers do."""
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
def test_defaults_are_left_to_the_server(
    create: Any, api: Recorder, argument: str, value: object
) -> None:
    """What the caller did not give is not sent, at whatever depth."""
    create(model="m", **{argument: value})
    assert ["model", argument] == [part.name for part in api.only.parts]
    assert value == api.only.part(argument).json


def test_defaults_of_models_are_left_to_the_server(
    create: Any, sdk: ModuleType, api: Recorder
) -> None:
    """A model sends what it was made with, though reading it shows the default."""
    retry = sdk.models.CreateImageVariationRetry(on_codes=[500])
    create(model="m", retry=retry)
    assert 3 == retry.count
    assert {"on_codes": [500]} == api.only.part("retry").json


def test_explicit_none_and_unset_are_not_sent(
    create: Any, sdk: ModuleType, api: Recorder
) -> None:
    """`None` for what cannot be null, and UNSET anywhere, are as good as not given."""
    unset = sdk.types.UNSET
    create(model="m", user=None, n=unset, retry=None, orq={"name": None})
    assert ["model", "orq"] == [part.name for part in api.only.parts]
    assert {} == api.only.part("orq").json


# The key


@pytest.mark.parametrize("empty", ["", " \n", None])
def test_a_missing_key_is_explained(
    sdk: ModuleType, api: Recorder, empty: str | None
) -> None:
    """Without a key the error names the argument and the variable; nothing is sent."""
    with sdk.Orq(api_key=empty, server_url=api.url) as orq:
        with pytest.raises(sdk.errors.MissingCredentials) as caught:
            orq.router.images.variations.create(model="m")
    assert "api_key" in str(caught.value)
    assert "ORQ_API_KEY" in str(caught.value)
    assert [] == api.received


def test_the_key_is_read_from_the_environment(
    sdk: ModuleType, api: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no key is given, ORQ_API_KEY is read when the call is made."""
    with sdk.Orq(server_url=api.url) as orq:
        monkeypatch.setenv("ORQ_API_KEY", "from-the-environment")
        orq.router.images.variations.create(model="m")
    assert "Bearer from-the-environment" == api.only.header("authorization")


def test_a_given_key_goes_before_the_environment(
    orq: Any, api: Recorder, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The argument wins over the environment variable."""
    monkeypatch.setenv("ORQ_API_KEY", "from-the-environment")
    orq.router.images.variations.create(model="m")
    assert f"Bearer {key}" == api.only.header("authorization")


def test_the_key_can_be_a_function(sdk: ModuleType, api: Recorder) -> None:
    """A callable key is asked at each call, so that keys can be renewed."""
    keys = iter(["first", "second"])
    with sdk.Orq(api_key=lambda: next(keys), server_url=api.url) as orq:
        orq.router.images.variations.create(model="m")
        orq.router.images.variations.create(model="m")
    assert ["Bearer first", "Bearer second"] == [
        received.header("authorization") for received in api.received
    ]
