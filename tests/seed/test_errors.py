"""Errors: their classes, messages and data, none of which contains the key."""

import asyncio
import logging
import pickle
import traceback
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from harness.exchange import Answer
from harness.server import Recorder, refusing_connections

PROBLEM = {"error": {"message": "the model Altima is unknown"}}


@pytest.fixture(params=["create", "create_async"])
def call(request: pytest.FixtureRequest, orq: Any) -> Callable[..., Any]:
    """The documented method or the asynchronous one, as a synchronous callable."""
    method: Callable[..., Any] = getattr(orq.router.images.variations, request.param)
    if request.param == "create":
        return method
    return lambda **arguments: asyncio.run(method(**arguments))


@pytest.mark.parametrize("status", [304, 400, 401, 404, 418, 429, 500, 599])
def test_error_status_is_api_error(
    call: Callable[..., Any], sdk: ModuleType, api: Recorder, status: int
) -> None:
    """A status that is no success raises APIError with the status."""
    api.answer(Answer(status))
    with pytest.raises(sdk.errors.APIError) as caught:
        call(model="m")
    assert status == caught.value.status_code
    assert str(status) in caught.value.message


def test_api_error_has_response(
    call: Callable[..., Any], sdk: ModuleType, api: Recorder
) -> None:
    """An APIError has the status, headers, body, data and the response."""
    api.answer(Answer.json(PROBLEM, 404, ("x-request-id", "r-1")))
    with pytest.raises(sdk.errors.APIError) as caught:
        call(model="m")
    error = caught.value
    assert 404 == error.status_code
    assert "r-1" == error.headers["X-Request-Id"]
    assert '{"error": {"message": "the model Altima is unknown"}}' == error.body
    assert PROBLEM == error.data
    assert 404 == error.raw_response.status_code


def test_message_contains_status_and_reason(
    call: Callable[..., Any], sdk: ModuleType, api: Recorder
) -> None:
    """The message contains the status and the server's reason."""
    api.answer(Answer.json(PROBLEM, 404))
    with pytest.raises(sdk.errors.APIError) as caught:
        call(model="m")
    assert str(caught.value) == caught.value.message
    assert "404" in caught.value.message
    assert "the model Altima is unknown" in caught.value.message


def test_message_contains_excerpt_of_long_body(
    call: Callable[..., Any], sdk: ModuleType, api: Recorder
) -> None:
    """The message contains an excerpt of a long body, and the error contains the body."""
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
def test_undecodable_response_is_response_validation_error(
    call: Callable[..., Any], sdk: ModuleType, api: Recorder, kind: str
) -> None:
    """A response that is not as described raises ResponseValidationError."""
    answer = UNDECODABLE[kind]
    api.answer(answer)
    with pytest.raises(sdk.errors.ResponseValidationError) as caught:
        call(model="m")
    assert isinstance(caught.value, sdk.errors.SDKError)
    assert 200 == caught.value.raw_response.status_code
    assert answer.body.decode("utf-8", "replace") == caught.value.body


def test_message_contains_expected_media_type(
    call: Callable[..., Any], sdk: ModuleType, api: Recorder
) -> None:
    """The message contains the media type of the response and the expected one."""
    api.answer(Answer.text("<html>", "text/html"))
    with pytest.raises(sdk.errors.ResponseValidationError) as caught:
        call(model="m")
    assert "text/html" in str(caught.value)
    assert "application/json" in str(caught.value)


def test_unknown_field_is_kept(call: Callable[..., Any], api: Recorder) -> None:
    """A response keeps unknown fields."""
    api.answer(
        Answer.json({"created": 1, "data": [{"url": "u", "score": 0.5}], "new": [1]})
    )
    response = call(model="m")
    assert [1] == response.new
    assert 0.5 == response.data[0].score


def test_strict_response_refuses_unknown_field(
    sdk: ModuleType, api: Recorder, key: str
) -> None:
    """`strict_responses` makes an unknown field an error."""
    api.answer(Answer.json({"created": 1, "data": [], "new": 1}))
    strict = sdk.Orq(api_key=key, server_url=api.url, strict_responses=True)
    with strict, pytest.raises(sdk.errors.ResponseValidationError, match="new"):
        strict.router.images.variations.create(model="m")


def test_errors_share_base_class(sdk: ModuleType) -> None:
    """Every error of the package is an SDKError."""
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
    with refusing_connections() as url:
        orq.router.images.variations.create(model="m", server_url=url)


def fail_with_redirect(orq: Any, api: Recorder) -> None:
    api.answer(Answer(302, headers=(("location", "/elsewhere"),)))
    orq.router.images.variations.create(model="m")


FAILURES = [
    *[fail_with_api_error, fail_with_bad_json, fail_with_bad_argument],
    *[fail_with_timeout, fail_with_refusal, fail_with_redirect],
]


@pytest.mark.parametrize("fail", FAILURES)
def test_error_and_log_do_not_contain_key(
    orq: Any,
    sdk: ModuleType,
    api: Recorder,
    key: str,
    caplog: pytest.LogCaptureFixture,
    fail: Callable[[Any, Recorder], None],
) -> None:
    """No message, repr, traceback, attribute or log line contains the key."""
    with caplog.at_level(logging.DEBUG), pytest.raises(sdk.errors.SDKError) as caught:
        fail(orq, api)
    error = caught.value
    outputs = [str(error), repr(error), repr(vars(error)), caplog.text]
    outputs += traceback.format_exception(error)
    assert [] == [output for output in outputs if key in output]


def test_repr_does_not_contain_key(orq: Any, api: Recorder, key: str) -> None:
    """The repr of a client or namespace contains the server and not the key."""
    reprs = [repr(orq), str(orq), repr(orq.router), repr(orq.router.images.variations)]
    assert [] == [each for each in reprs if key in each]
    assert api.url in repr(orq)


def test_attempt_is_logged(
    orq: Any, api: Recorder, caplog: pytest.LogCaptureFixture
) -> None:
    """Each attempt is one DEBUG record of the package's logger."""
    with caplog.at_level(logging.DEBUG, "orq_ai_sdk"):
        orq.router.images.variations.create(model="m")
    (record,) = (r for r in caplog.records if r.name.startswith("orq_ai_sdk"))
    assert logging.DEBUG == record.levelno
    for word in ["POST", "/v2/router/images/variations", "200"]:
        assert word in record.getMessage()


@pytest.mark.parametrize("key_with_newline", ["k\r\nX-Evil: 1", "k\nX-Evil: 1"])
def test_key_with_newline_is_refused(
    sdk: ModuleType, api: Recorder, key_with_newline: str
) -> None:
    """A key with a newline is refused, in a message that does not contain it."""
    orq = sdk.Orq(api_key=key_with_newline, server_url=api.url)
    with orq, pytest.raises(sdk.errors.SDKError) as caught:
        orq.router.images.variations.create(model="m")
    assert "X-Evil" not in str(caught.value)
    assert [] == api.received


def test_error_can_be_pickled(create: Any, sdk: ModuleType, api: Recorder) -> None:
    """A pickled error keeps its status and message."""
    api.answer(Answer.json(PROBLEM, 404))
    with pytest.raises(sdk.errors.APIError) as caught:
        create(model="m")
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (404, caught.value.message) == (copy.status_code, copy.message)
