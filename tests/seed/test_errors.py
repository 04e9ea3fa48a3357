"""What an error tells, and what it never tells: the key."""

import asyncio
import logging
import pickle
import traceback
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from harness.exchange import Answer
from harness.server import Recorder, refusing

PROBLEM = {"error": {"message": "the model Altima is unknown"}}


@pytest.fixture(params=["create", "create_async"])
def call(request: pytest.FixtureRequest, orq: Any) -> Callable[..., Any]:
    """The documented method or its async twin, as a function that returns."""
    method: Callable[..., Any] = getattr(orq.router.images.variations, request.param)
    if request.param == "create":
        return method
    return lambda **arguments: asyncio.run(method(**arguments))


@pytest.mark.parametrize("status", [304, 400, 401, 404, 418, 429, 500, 599])
def test_every_other_status_is_an_api_error(
    call: Callable[..., Any], sdk: ModuleType, api: Recorder, status: int
) -> None:
    """Whatever is not a success is an APIError with its status."""
    api.answer(Answer(status))
    with pytest.raises(sdk.errors.APIError) as caught:
        call(model="m")
    assert status == caught.value.status_code
    assert str(status) in caught.value.message


def test_an_api_error_holds_the_answer(
    call: Callable[..., Any], sdk: ModuleType, api: Recorder
) -> None:
    """Status, headers, text, decoded data and the response itself are at hand."""
    api.answer(Answer.json(PROBLEM, 404, ("x-request-id", "r-1")))
    with pytest.raises(sdk.errors.APIError) as caught:
        call(model="m")
    error = caught.value
    assert 404 == error.status_code
    assert "r-1" == error.headers["X-Request-Id"]
    assert '{"error": {"message": "the model Altima is unknown"}}' == error.body
    assert PROBLEM == error.data
    assert 404 == error.raw_response.status_code


def test_the_message_shows_status_and_body(
    call: Callable[..., Any], sdk: ModuleType, api: Recorder
) -> None:
    """The message is useful alone: status and what the server said."""
    api.answer(Answer.json(PROBLEM, 404))
    with pytest.raises(sdk.errors.APIError) as caught:
        call(model="m")
    assert str(caught.value) == caught.value.message
    assert "404" in caught.value.message
    assert "the model Altima is unknown" in caught.value.message


def test_the_message_shows_an_excerpt_of_a_long_body(
    call: Callable[..., Any], sdk: ModuleType, api: Recorder
) -> None:
    """A page of HTML does not flood the message; the body is whole."""
    page = "<html>" + "x" * 100_000
    api.answer(Answer.text(page, "text/html", 502))
    with pytest.raises(sdk.errors.APIError) as caught:
        call(model="m")
    assert len(caught.value.message) < 2_000
    assert page == caught.value.body
    assert caught.value.data is None


UNDECODABLE = {
    "not JSON": Answer.text("{", "application/json"),
    "empty": Answer.text("", "application/json"),
    "not UTF-8": Answer.text(b'"\xff"', "application/json"),
    "another media type": Answer.text("<html>", "text/html"),
    "another shape": Answer.json({"created": "yesterday", "data": []}),
    "no object": Answer.json([1]),
    "missing": Answer.json({"created": 1}),
}


@pytest.mark.parametrize("kind", UNDECODABLE)
def test_an_undecodable_answer_is_an_error_of_the_sdk(
    call: Callable[..., Any], sdk: ModuleType, api: Recorder, kind: str
) -> None:
    """An answer that is not what the description says is a ResponseValidationError."""
    answer = UNDECODABLE[kind]
    api.answer(answer)
    with pytest.raises(sdk.errors.ResponseValidationError) as caught:
        call(model="m")
    assert isinstance(caught.value, sdk.errors.SDKError)
    assert 200 == caught.value.raw_response.status_code
    assert answer.body.decode("utf-8", "replace") == caught.value.body


def test_another_media_type_is_told_with_the_expected_one(
    call: Callable[..., Any], sdk: ModuleType, api: Recorder
) -> None:
    """The message tells what came and what was expected."""
    api.answer(Answer.text("<html>", "text/html"))
    with pytest.raises(sdk.errors.ResponseValidationError) as caught:
        call(model="m")
    assert "text/html" in str(caught.value)
    assert "application/json" in str(caught.value)


def test_responses_are_read_tolerantly(call: Callable[..., Any], api: Recorder) -> None:
    """Unknown fields are kept, and what a later version adds is no error."""
    api.answer(
        Answer.json({"created": 1, "data": [{"url": "u", "score": 0.5}], "new": [1]})
    )
    response = call(model="m")
    assert [1] == response.new
    assert 0.5 == response.data[0].score


def test_strict_responses_are_an_option(
    sdk: ModuleType, api: Recorder, key: str
) -> None:
    """`strict_responses` makes an unknown field an error."""
    api.answer(Answer.json({"created": 1, "data": [], "new": 1}))
    strict = sdk.Orq(api_key=key, server_url=api.url, strict_responses=True)
    with strict, pytest.raises(sdk.errors.ResponseValidationError, match="new"):
        strict.router.images.variations.create(model="m")


def test_one_base_class_catches_everything(sdk: ModuleType) -> None:
    """Every error that the SDK raises is an SDKError."""
    raised = [
        *["APIError", "RequestValidationError", "ResponseValidationError"],
        *["TransportError", "ConnectionFailed", "RequestTimeout"],
        *["MissingCredentials", "ClientClosed"],
    ]
    assert [] == [
        name
        for name in raised
        if not issubclass(getattr(sdk.errors, name), sdk.errors.SDKError)
    ]


def fail_with_api_error(orq: Any, api: Recorder) -> None:
    api.answer(Answer.json(PROBLEM, 401))
    orq.router.images.variations.create(model="m")


def fail_with_bad_json(orq: Any, api: Recorder) -> None:
    api.answer(Answer.text("{", "application/json"))
    orq.router.images.variations.create(model="m")


def fail_with_bad_argument(orq: Any, api: Recorder) -> None:
    orq.router.images.variations.create(model="m", n=11)


def fail_with_timeout(orq: Any, api: Recorder) -> None:
    api.answer(Answer(delay=2))
    orq.router.images.variations.create(model="m", timeout_ms=50)


def fail_with_refusal(orq: Any, api: Recorder) -> None:
    with refusing() as url:
        orq.router.images.variations.create(model="m", server_url=url)


def fail_with_redirect(orq: Any, api: Recorder) -> None:
    api.answer(Answer(302, headers=(("location", "/elsewhere"),)))
    orq.router.images.variations.create(model="m")


FAILURES = [
    *[fail_with_api_error, fail_with_bad_json, fail_with_bad_argument],
    *[fail_with_timeout, fail_with_refusal, fail_with_redirect],
]


@pytest.mark.parametrize("fail", FAILURES)
def test_the_key_is_in_no_error_and_no_log_line(
    orq: Any,
    sdk: ModuleType,
    api: Recorder,
    key: str,
    caplog: pytest.LogCaptureFixture,
    fail: Callable[[Any, Recorder], None],
) -> None:
    """No message, repr, traceback, attribute or log line shows the key."""
    with caplog.at_level(logging.DEBUG), pytest.raises(sdk.errors.SDKError) as caught:
        fail(orq, api)
    error = caught.value
    told = [str(error), repr(error), repr(vars(error)), caplog.text]
    told += traceback.format_exception(error)
    assert [] == [text for text in told if key in text]


def test_the_key_is_in_no_repr(orq: Any, api: Recorder, key: str) -> None:
    """Client and namespaces show the server and hide the key."""
    shown = [repr(orq), str(orq), repr(orq.router), repr(orq.router.images.variations)]
    assert [] == [text for text in shown if key in text]
    assert api.url in repr(orq)


def test_a_log_line_tells_the_attempt(
    orq: Any, api: Recorder, caplog: pytest.LogCaptureFixture
) -> None:
    """At DEBUG each attempt is one line of the package's logger; at INFO none."""
    with caplog.at_level(logging.DEBUG, "orq_ai_sdk"):
        orq.router.images.variations.create(model="m")
    (record,) = (r for r in caplog.records if r.name.startswith("orq_ai_sdk"))
    assert logging.DEBUG == record.levelno
    for part in ["POST", "/v2/router/images/variations", "200"]:
        assert part in record.getMessage()


@pytest.mark.parametrize("key_with_newline", ["k\r\nX-Evil: 1", "k\nX-Evil: 1"])
def test_a_key_with_a_newline_is_refused(
    sdk: ModuleType, api: Recorder, key_with_newline: str
) -> None:
    """A key that would forge a header is refused, unsent and unshown."""
    orq = sdk.Orq(api_key=key_with_newline, server_url=api.url)
    with orq, pytest.raises(sdk.errors.SDKError) as caught:
        orq.router.images.variations.create(model="m")
    assert "X-Evil" not in str(caught.value)
    assert [] == api.received


def test_errors_can_be_pickled(create: Any, sdk: ModuleType, api: Recorder) -> None:
    """An error survives the way between processes with its status and message."""
    api.answer(Answer.json(PROBLEM, 404))
    with pytest.raises(sdk.errors.APIError) as caught:
        create(model="m")
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (404, caught.value.message) == (copy.status_code, copy.message)
