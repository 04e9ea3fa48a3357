"""What the published package gets wrong, each fault by a test that it would fail."""

import asyncio
import io
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from harness import GENERATED
from harness.exchange import Answer, Part
from harness.interpreter import run_python, type_check
from harness.server import Recorder, hanging_up, refusing

PNG = b"\x89PNG\r\n\x1a\n\x00\xff--'\"{}"
SOURCE = GENERATED / "src"
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


# Checks before anything is sent

WRONG: dict[str, tuple[dict[str, Any], str, str]] = {
    "misspelt key": ({"retry": {"cuont": 3}}, "retry.cuont", "'count'"),
    "misspelt deep key": (
        {"orq": {"load_balancer": {"type": "weight_based", "models": [{"wieght": 1}]}}},
        "orq.load_balancer.models[0].wieght",
        "'weight'",
    ),
    "word for number": ({"retry": {"count": "three"}}, "retry.count", "'three'"),
    "text for number": ({"n": "1"}, "n", "'1'"),
    "truth for number": ({"n": True}, "n", "True"),
    "number for text": ({"user": 7}, "user", "7"),
    "object for array": ({"fallbacks": {"model": "m"}}, "fallbacks", ""),
    "array for object": ({"cache": []}, "cache", ""),
    "too large": ({"n": 11}, "n", "10"),
    "too small": ({"n": 0}, "n", "1"),
    "too large inside": ({"retry": {"count": 9}}, "retry.count", "5"),
    "item out of bounds": (
        {"retry": {"on_codes": [429, 42]}},
        "retry.on_codes[1]",
        "100",
    ),
    "too few items": ({"retry": {"on_codes": []}}, "retry.on_codes", "1"),
    "seconds out of bounds": (
        {"cache": {"type": "exact_match", "ttl": 259201}},
        "cache.ttl",
        "259200",
    ),
    "no such value": ({"size": "17x17"}, "size", "1024x1024"),
    "no such constant": ({"cache": {"type": "exact"}}, "cache.type", "exact_match"),
    "missing key": ({"cache": {"ttl": 1}}, "cache.type", "missing"),
    "missing key of item": ({"fallbacks": [{}]}, "fallbacks[0].model", "missing"),
    "misspelt in one variant": (
        {"load_balancer": {"type": "weight_based", "modles": []}},
        "load_balancer.modles",
        "'models'",
    ),
}


def rejected(sdk: ModuleType, api: Recorder, call: Callable[[], object]) -> Any:
    """The error of a call that must not reach the server."""
    with pytest.raises(sdk.errors.RequestValidationError) as caught:
        call()
    assert [] == api.received
    return caught.value


@pytest.mark.parametrize("case", WRONG)
def test_wrong_arguments_are_named_with_their_path(
    create: Any, sdk: ModuleType, api: Recorder, case: str
) -> None:
    """A wrong argument is an error with its path and the way out; nothing is sent."""
    arguments, path, told = WRONG[case]
    error = rejected(sdk, api, lambda: create(model="m", **arguments))
    assert path in [problem.path for problem in error.problems]
    (line,) = (line for line in str(error).splitlines() if f"{path}:" in line)
    assert told in line


def test_a_wrong_argument_is_one_problem(
    create: Any, sdk: ModuleType, api: Recorder
) -> None:
    """One wrong value is one problem, also where a number may be an int or a float."""
    error = rejected(sdk, api, lambda: create(model="m", n="1"))
    assert ["n"] == [problem.path for problem in error.problems]


def test_the_hint_is_the_nearest_name(
    create: Any, sdk: ModuleType, api: Recorder
) -> None:
    """The message of a misspelt key asks for the nearest key."""
    error = rejected(sdk, api, lambda: create(model="m", retry={"cuont": 3}))
    assert "retry.cuont: unknown key; did you mean 'count'?" in str(error)


def test_all_wrong_arguments_are_told_at_once(
    create: Any, sdk: ModuleType, api: Recorder
) -> None:
    """One error names every wrong argument."""
    error = rejected(
        sdk,
        api,
        lambda: create(
            model=3,
            n=11,
            retry={"cuont": 3, "on_codes": [1]},
            orq={"prompt": {"id": "p"}},
        ),
    )
    assert {
        "model",
        "n",
        "retry.cuont",
        "retry.on_codes[0]",
        "orq.prompt.version",
    } == {problem.path for problem in error.problems}


def test_a_wrong_argument_is_a_value_error_of_the_sdk(
    create: Any, sdk: ModuleType, api: Recorder
) -> None:
    """What Python calls a ValueError is one, and the SDK's own error as well."""
    error = rejected(sdk, api, lambda: create(model="m", n=0))
    assert isinstance(error, ValueError)
    assert isinstance(error, sdk.errors.SDKError)


def test_the_async_method_checks_alike(
    orq: Any, sdk: ModuleType, api: Recorder
) -> None:
    """The async twin refuses the same arguments in the same words."""
    variations = orq.router.images.variations
    refused = rejected(sdk, api, lambda: variations.create(model="m", n=11))
    twin = rejected(
        sdk, api, lambda: asyncio.run(variations.create_async(model="m", n=11))
    )
    assert str(refused) == str(twin)


def test_a_model_is_checked_where_it_is_made(sdk: ModuleType) -> None:
    """Making a model checks it like the arguments of a call."""
    with pytest.raises(sdk.errors.RequestValidationError, match="did you mean 'count'"):
        sdk.models.CreateImageVariationRetry(cuont=3)


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


# Types

SNIPPET = """
from orq_ai_sdk import Orq

with Orq() as orq:
    reveal_type(orq)
    orq.rooter
    orq.router.images.variation
    orq.router.images.variations.create(modle="m")
    orq.router.images.variations.create(model="m", retry={"cuont": 3})
    orq.router.images.variations.create(model="m", size="17x17")
    reveal_type(orq.router.images.variations.create(model="m").created)
"""


def test_type_checkers_see_the_client_and_its_mistakes(
    printed: Path, tmp_path: Path
) -> None:
    """`with Orq() as orq` is Orq; misspelt namespaces, arguments and keys are errors."""
    found = type_check(SNIPPET, SOURCE, tmp_path)
    told = {int(line.split(":")[0]): line for line in found if "error" in line}
    revealed = [line for line in found if "note: Revealed type" in line]
    assert ['5: note: Revealed type is "orq_ai_sdk.sdk.Orq"'] == revealed[:1]
    assert '11: note: Revealed type is "float"' in revealed[-1].replace("builtins.", "")
    assert {6, 7, 8, 9, 10} == set(told)
    assert "[attr-defined]" in told[6] and "[attr-defined]" in told[7]


# The transport


@pytest.mark.parametrize("status", [301, 302, 303])
def test_a_redirected_post_does_not_become_a_get(
    create: Any, sdk: ModuleType, api: Recorder, status: int
) -> None:
    """A redirect that would turn the POST into a GET is an error that says where to."""
    api.answer(Answer(status, headers=(("location", "/elsewhere"),)), Answer())
    with pytest.raises(sdk.errors.APIError, match="/elsewhere") as caught:
        create(model="m")
    assert status == caught.value.status_code
    assert ["POST"] == [received.method for received in api.received]


@pytest.mark.parametrize("status", [307, 308])
def test_a_redirect_that_keeps_the_method_is_followed(
    create: Any, api: Recorder, response: Answer, status: int
) -> None:
    """A 307 or 308 is followed with the same method and body."""
    api.answer(Answer(status, headers=(("location", "/elsewhere"),)), response)
    create(model="m")
    first, second = api.received
    assert ("POST", "/elsewhere") == (second.method, second.target)
    assert first.body == second.body


@pytest.mark.parametrize("twin", [False, True])
def test_a_timeout_is_a_deadline(
    orq: Any, sdk: ModuleType, api: Recorder, twin: bool
) -> None:
    """A body that drips for 3 seconds does not get past a timeout of 400 ms."""
    api.answer(Answer(200, b" " * 30, drip=0.1))
    variations = orq.router.images.variations
    with pytest.raises(sdk.errors.RequestTimeout) as caught:
        if twin:
            asyncio.run(variations.create_async(model="m", timeout_ms=400))
        else:
            variations.create(model="m", timeout_ms=400)
    assert isinstance(caught.value, sdk.errors.TransportError)
    assert "400" in str(caught.value)


def test_the_timeout_of_the_client_is_a_deadline(
    sdk: ModuleType, api: Recorder, key: str
) -> None:
    """The timeout of the client holds where a call names none."""
    api.answer(Answer(delay=3))
    with sdk.Orq(api_key=key, server_url=api.url, timeout_ms=100) as orq:
        with pytest.raises(sdk.errors.RequestTimeout):
            orq.router.images.variations.create(model="m")


BOTH = """
import asyncio, gc
from orq_ai_sdk import Orq

async def twin(orq):
    await orq.router.images.variations.create_async(model="m")

{body}

gc.collect()
"""
SYNC = """
with Orq(api_key="k", server_url={url!r}) as orq:
    orq.router.images.variations.create(model="m")
    asyncio.run(twin(orq))
"""
ASYNC = """
async def main():
    async with Orq(api_key="k", server_url={url!r}) as orq:
        orq.router.images.variations.create(model="m")
        await twin(orq)

asyncio.run(main())
"""


@pytest.mark.parametrize("body", [SYNC, ASYNC], ids=["with", "async with"])
def test_with_closes_both_clients(printed: Path, api: Recorder, body: str) -> None:
    """After sync and async calls no socket is left open: Python has nothing to warn."""
    done = run_python(BOTH.format(body=body.format(url=api.url)), SOURCE)
    assert (0, "") == (done.returncode, done.stderr)
    assert 2 == len(api.received)


@pytest.mark.parametrize("method", ["create", "create_async"])
def test_use_after_close_is_explained(
    sdk: ModuleType, api: Recorder, key: str, method: str
) -> None:
    """A closed client says that it is closed, in both kinds of call."""
    with sdk.Orq(api_key=key, server_url=api.url) as orq:
        call = getattr(orq.router.images.variations, method)
    with pytest.raises(sdk.errors.ClientClosed, match="closed"):
        result = call(model="m")
        asyncio.run(result)
    assert [] == api.received


def test_without_with_it_works_as_well(
    printed: Path, sdk: ModuleType, api: Recorder, key: str
) -> None:
    """A client can be used without `with`, and closed by hand."""
    orq = sdk.Orq(api_key=key, server_url=api.url)
    orq.router.images.variations.create(model="m")
    orq.close()
    assert 1 == len(api.received)


def test_a_refused_connection_is_an_error_of_the_sdk(
    create: Any, sdk: ModuleType
) -> None:
    """A refused connection is ConnectionFailed, which keeps the cause."""
    with refusing() as url, pytest.raises(sdk.errors.ConnectionFailed) as caught:
        create(model="m", server_url=url)
    assert isinstance(caught.value, sdk.errors.TransportError)
    assert isinstance(caught.value.__cause__, httpx2.ConnectError)


def test_a_hung_up_connection_is_an_error_of_the_sdk(
    create: Any, sdk: ModuleType
) -> None:
    """A server that closes without an answer is a TransportError with its cause."""
    with hanging_up() as url, pytest.raises(sdk.errors.TransportError) as caught:
        create(model="m", server_url=url)
    assert isinstance(caught.value.__cause__, httpx2.TransportError)


def test_a_cut_body_is_an_error_of_the_sdk(
    create: Any, sdk: ModuleType, api: Recorder
) -> None:
    """A body that ends too early is a TransportError with its cause."""
    api.answer(Answer(200, b'{"created": 1, "data": []}', cut=True))
    with pytest.raises(sdk.errors.TransportError) as caught:
        create(model="m")
    assert isinstance(caught.value.__cause__, httpx2.TransportError)


def test_transport_errors_of_the_async_twin_are_the_sdks(
    orq: Any, sdk: ModuleType
) -> None:
    """The async twin wraps the errors of its transport as well."""
    create = orq.router.images.variations.create_async
    with refusing() as url, pytest.raises(sdk.errors.ConnectionFailed):
        asyncio.run(create(model="m", server_url=url))
