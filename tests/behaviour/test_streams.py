"""Streams as a printed SDK has them: typed entries, whole answers beside them, and lines that are sent."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from harness.exchange import Answer
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
            application/json: {schema: {$ref: "#/components/schemas/Whole"}}
            text/event-stream: {schema: {$ref: "#/components/schemas/Piece"}}
  /listen:
    get:
      operationId: listen
      responses:
        "200":
          description: events
          content:
            text/event-stream:
              x-speakeasy-sse-sentinel: over
              schema: {$ref: "#/components/schemas/Said"}
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
                      event: {const: piece}
                      data: {contentMediaType: application/json, contentSchema: {$ref: "#/components/schemas/Piece"}}
                  - properties: {event: {const: note}, data: {contentMediaType: text/plain}}
  /rows:
    post:
      operationId: rows
      requestBody:
        required: true
        content: {application/jsonl: {itemSchema: {$ref: "#/components/schemas/Piece"}}}
      responses:
        "200":
          description: rows
          content: {application/x-ndjson: {schema: {type: array, items: {$ref: "#/components/schemas/Piece"}}}}
  /plain:
    get:
      operationId: plain
      responses: {"200": {description: events, content: {text/event-stream: {schema: {type: string}}}}}
components:
  schemas:
    Piece: {type: object, required: [word], properties: {word: {type: string}}}
    Whole: {type: object, required: [words], properties: {words: {type: array, items: {type: string}}}}
    Said: {type: object, properties: {event: {type: string}, id: {type: string}, data: {$ref: "#/components/schemas/Piece"}}}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The SDK of this module's description."""
    return print_sdk(DESCRIPTION, tmp_path_factory.mktemp("streams"))


def events(text: str) -> Answer:
    return Answer(200, text.encode(), (("content-type", "text/event-stream"),))


def lines(text: str) -> Answer:
    return Answer(200, text.encode(), (("content-type", "application/x-ndjson"),))


def both(api: Any, method: str, **arguments: Any) -> list[Any]:
    """The entries that a method gives, and its twin too."""
    with getattr(api, method)(**arguments) as stream:
        found = list(stream)

    async def collect() -> list[Any]:
        async with await getattr(api, f"{method}_async")(**arguments) as stream:
            return [entry async for entry in stream]

    assert found == asyncio.run(collect())
    return found


def test_pieces_or_the_whole(api: Any, sdk: ModuleType, server: Recorder) -> None:
    """What the server answers with decides: the one value, or a stream of pieces."""
    server.answer(Answer.json({"words": ["a"]}))
    assert sdk.models.Whole(words=["a"]) == api.chat(text="x")
    server.answer(events('data: {"word": "a"}\n\ndata: [DONE]\n\n'))
    assert [sdk.models.Piece(word="a")] == both(api, "chat", text="x", stream=True)
    accepted = server.received[-1].header("accept")
    assert "application/json, text/event-stream" == accepted


def test_described_events(api: Any, sdk: ModuleType, server: Recorder) -> None:
    """Before 3.2 an event is described by what has the fields of one; the sentinel ends it."""
    server.answer(
        events('id: 1\nevent: say\ndata: {"word": "a"}\n\ndata: over\n\ndata: {}\n\n')
    )
    (said,) = both(api, "listen")
    assert sdk.models.Said(event="say", id="1", data={"word": "a"}) == said


def test_named_events(api: Any, sdk: ModuleType, server: Recorder) -> None:
    """The name of an event tells what its data is."""
    server.answer(
        events('event: piece\ndata: {"word": "a"}\n\nevent: note\ndata: 12\n\n')
    )
    piece, note = both(api, "named")
    assert sdk.models.Piece(word="a") == piece.data
    assert "12" == note.data


def test_undescribed_events(api: Any, sdk: ModuleType, server: Recorder) -> None:
    """Events of which nothing is said come as they are."""
    from importlib import import_module

    types = import_module(f"{sdk.__name__}.types")
    server.answer(events("event: a\ndata: b\n\n"))
    assert [types.ServerSentEvent("b", "a")] == both(api, "plain")


WRITTEN = b'{"word":"a"}\n{"word":"b"}\n'


def test_a_list_of_lines_is_sent(api: Any, sdk: ModuleType, server: Recorder) -> None:
    """Dicts and models of a list go as a line each, and lines come back as values."""
    server.answer(lines('{"word": "c"}\n'))
    rows = [{"word": "a"}, sdk.models.Piece(word="b")]
    assert [sdk.models.Piece(word="c")] == both(api, "rows", body=rows)
    assert [WRITTEN, WRITTEN] == [each.body for each in server.received]
    assert "application/jsonl" == server.received[0].header("content-type")


def test_lines_are_sent_as_they_are_made(api: Any, server: Recorder) -> None:
    """A generator is sent line by line, an asynchronous one by an asynchronous call; a text as it is."""

    def rows() -> Iterator[dict[str, str]]:
        yield {"word": "a"}
        yield {"word": "b"}

    async def rows_async() -> AsyncIterator[dict[str, str]]:
        for row in rows():
            yield row

    async def send() -> None:
        async with await api.rows_async(body=rows_async()) as stream:
            assert [] == [each async for each in stream]

    server.answer(lines(""))
    api.rows(body=rows()).close()
    asyncio.run(send())
    api.rows(body=WRITTEN.decode()).close()
    assert [WRITTEN] * 3 == [each.body for each in server.received]


def test_wrong_lines_are_not_sent(api: Any, sdk: ModuleType, server: Recorder) -> None:
    """Every wrong line of a list is named before anything is sent."""
    with pytest.raises(sdk.errors.RequestValidationError) as caught:
        api.rows(body=[{"word": 1}, {"word": "a"}, {"wrod": "b"}])
    paths = {problem.path for problem in caught.value.problems}
    assert {"body[0].word", "body[2].word", "body[2].wrod"} == paths
    assert [] == server.received


def test_the_readme_shows_streams(tmp_path: Path) -> None:
    """The README shows how to read a stream, and how to tell one from a whole answer."""
    write_package(DESCRIPTION, tmp_path)
    readme = (tmp_path / "printed" / "README.md").read_text("utf-8")
    assert "with client.listen(...) as stream:" in readme
    assert "res = client.chat(...)\nif isinstance(res, Stream):" in readme


USER = """
from typing import assert_type
from sdk import Api, models
from sdk.types import AsyncStream, ServerSentEvent, Stream

def main(api: Api) -> None:
    assert_type(api.listen(), Stream[models.Said])
    assert_type(api.chat(text="a"), models.Whole | Stream[models.Piece])
    with api.plain() as events:
        for event in events:
            assert_type(event, ServerSentEvent)
    api.rows(body=[{"word": "a"}])

async def main_async(api: Api) -> None:
    assert_type(await api.chat_async(text="a"), models.Whole | AsyncStream[models.Piece])
    async with await api.listen_async() as said:
        async for each in said:
            assert_type(each, models.Said)
"""


@pytest.mark.parametrize(
    "checker", [("mypy", "--strict", "--config-file="), ("pyright",)]
)
def test_type_checkers_see_streams(tmp_path: Path, checker: tuple[str, ...]) -> None:
    """What a call and its twin return is known to type checkers."""
    source = write_package(DESCRIPTION, tmp_path)
    (source / "user.py").write_text(USER, "utf-8")
    command = [sys.executable, "-m", *checker, "user.py"]
    ran = subprocess.run(command, cwd=source, capture_output=True, text=True)
    assert 0 == ran.returncode, ran.stdout
