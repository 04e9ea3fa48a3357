"""Streams: typed entries of responses, a value in place of a stream, and JSON lines of requests."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from harness.exchange import Answer
from harness.interpreter import TYPE_CHECKERS, run_type_checker
from harness.sdk import print_sdk, write_package
from harness.server import Recorder

DESCRIPTION = """
openapi: 3.2.0
info: {title: Chat, version: "1"}
paths:
  /chat:
    post:
      operationId: chat
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: object, required: [text], properties: {text: {type: string}, stream: {type: boolean}}}
      responses:
        "200":
          description: the answer
          content:
            application/json: {schema: {$ref: "#/components/schemas/Reply"}}
            text/event-stream: {schema: {$ref: "#/components/schemas/Delta"}}
  /listen:
    get:
      operationId: listen
      responses:
        "200":
          description: events
          content:
            text/event-stream:
              x-speakeasy-sse-sentinel: over
              schema: {$ref: "#/components/schemas/Utterance"}
  /named:
    get:
      operationId: named
      responses:
        "200":
          description: events whose data their names tell
          content:
            text/event-stream:
              itemSchema:
                type: object
                required: [event]
                properties: {event: {type: string}, data: {type: string}}
                oneOf:
                  - properties:
                      event: {const: delta}
                      data: {contentMediaType: application/json, contentSchema: {$ref: "#/components/schemas/Delta"}}
                  - properties: {event: {const: note}, data: {contentMediaType: text/plain}}
  /rows:
    post:
      operationId: rows
      requestBody:
        required: true
        content: {application/jsonl: {itemSchema: {$ref: "#/components/schemas/Delta"}}}
      responses:
        "200":
          description: rows
          content: {application/x-ndjson: {schema: {type: array, items: {$ref: "#/components/schemas/Delta"}}}}
  /plain:
    get:
      operationId: plain
      responses: {"200": {description: events, content: {text/event-stream: {schema: {type: string}}}}}
components:
  schemas:
    Delta: {type: object, required: [word], properties: {word: {type: string}}}
    Reply: {type: object, required: [words], properties: {words: {type: array, items: {type: string}}}}
    Utterance: {type: object, properties: {event: {type: string}, id: {type: string}, data: {$ref: "#/components/schemas/Delta"}}}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The package of the description."""
    return print_sdk(DESCRIPTION, tmp_path_factory.mktemp("streams"))


def answer_with_events(content: str) -> Answer:
    return Answer(200, content.encode(), (("content-type", "text/event-stream"),))


def answer_with_lines(content: str) -> Answer:
    return Answer(200, content.encode(), (("content-type", "application/x-ndjson"),))


def read_both(api: Any, method: str, **arguments: Any) -> list[Any]:
    """Returns the entries of a stream, and asserts that the asynchronous method gives the same."""
    with getattr(api, method)(**arguments) as stream:
        entries = list(stream)

    async def collect() -> list[Any]:
        async with await getattr(api, f"{method}_async")(**arguments) as stream:
            return [entry async for entry in stream]

    assert entries == asyncio.run(collect())
    return entries


def test_media_type_selects_stream_or_value(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """The media type of the response selects one value or a stream."""
    server.answer(Answer.json({"words": ["a"]}))
    assert sdk.models.Reply(words=["a"]) == api.chat(text="x")
    server.answer(answer_with_events('data: {"word": "a"}\n\ndata: [DONE]\n\n'))
    assert [sdk.models.Delta(word="a")] == read_both(api, "chat", text="x", stream=True)
    accepted = server.received[-1].header("accept")
    assert "application/json, text/event-stream" == accepted


def test_event_schema_without_item_schema(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """Before OpenAPI 3.2 a schema with the fields of an event describes it; the sentinel ends the stream."""
    server.answer(
        answer_with_events(
            'id: 1\nevent: say\ndata: {"word": "a"}\n\ndata: over\n\ndata: {}\n\n'
        )
    )
    (event,) = read_both(api, "listen")
    assert sdk.models.Utterance(event="say", id="1", data={"word": "a"}) == event


def test_event_name_selects_type_of_data(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """The name of an event selects the type of its data."""
    server.answer(
        answer_with_events(
            'event: delta\ndata: {"word": "a"}\n\nevent: note\ndata: 12\n\n'
        )
    )
    delta, note = read_both(api, "named")
    assert sdk.models.Delta(word="a") == delta.data
    assert "12" == note.data


def test_undescribed_event_is_server_sent_event(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """An undescribed event is a ServerSentEvent."""
    from importlib import import_module

    types = import_module(f"{sdk.__name__}.types")
    server.answer(answer_with_events("event: a\ndata: b\n\n"))
    assert [types.ServerSentEvent("b", "a")] == read_both(api, "plain")


WRITTEN = b'{"word":"a"}\n{"word":"b"}\n'


def test_list_is_sent_as_json_lines(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """Each dict or model of a list is sent as a line, and each line of a response is a value."""
    server.answer(answer_with_lines('{"word": "c"}\n'))
    rows = [{"word": "a"}, sdk.models.Delta(word="b")]
    assert [sdk.models.Delta(word="c")] == read_both(api, "rows", body=rows)
    assert [WRITTEN, WRITTEN] == [each.body for each in server.received]
    assert "application/jsonl" == server.received[0].header("content-type")


def test_generator_is_sent_as_json_lines(api: Any, server: Recorder) -> None:
    """A generator, an asynchronous generator or a string is sent as JSON lines."""

    def rows() -> Iterator[dict[str, str]]:
        yield {"word": "a"}
        yield {"word": "b"}

    async def rows_async() -> AsyncIterator[dict[str, str]]:
        for row in rows():
            yield row

    async def send() -> None:
        async with await api.rows_async(body=rows_async()) as stream:
            assert [] == [each async for each in stream]

    server.answer(answer_with_lines(""))
    api.rows(body=rows()).close()
    asyncio.run(send())
    api.rows(body=WRITTEN.decode()).close()
    assert [WRITTEN] * 3 == [each.body for each in server.received]


def test_wrong_line_is_refused(api: Any, sdk: ModuleType, server: Recorder) -> None:
    """Every wrong line of a list is refused before anything is sent."""
    with pytest.raises(sdk.errors.RequestValidationError) as caught:
        api.rows(body=[{"word": 1}, {"word": "a"}, {"wrod": "b"}])
    paths = {problem.path for problem in caught.value.problems}
    assert {"body[0].word", "body[2].word", "body[2].wrod"} == paths
    assert [] == server.received


def test_readme_shows_streams(tmp_path: Path) -> None:
    """The README shows how to read a stream and how to distinguish it from a value."""
    write_package(DESCRIPTION, tmp_path)
    readme = (tmp_path / "printed" / "README.md").read_text("utf-8")
    assert "with client.listen(...) as stream:" in readme
    assert "res = client.chat(...)\nif isinstance(res, Stream):" in readme


USER = """
from typing import assert_type
from sdk import Api, models
from sdk.types import AsyncStream, ServerSentEvent, Stream

def main(api: Api) -> None:
    assert_type(api.listen(), Stream[models.Utterance])
    assert_type(api.chat(text="a"), models.Reply | Stream[models.Delta])
    with api.plain() as events:
        for event in events:
            assert_type(event, ServerSentEvent)
    api.rows(body=[{"word": "a"}])

async def main_async(api: Api) -> None:
    assert_type(await api.chat_async(text="a"), models.Reply | AsyncStream[models.Delta])
    async with await api.listen_async() as events:
        async for each in events:
            assert_type(each, models.Utterance)
"""


@pytest.mark.parametrize("checker", TYPE_CHECKERS)
def test_return_types_of_streams(tmp_path: Path, checker: tuple[str, ...]) -> None:
    """Type checkers know the return types of both methods."""
    code, output = run_type_checker(checker, USER, write_package(DESCRIPTION, tmp_path))
    assert 0 == code, output
