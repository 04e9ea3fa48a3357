"""Null in a value that may be anything is kept apart from what was not given."""

from types import ModuleType
from typing import Any

import pytest

from harness.exchange import Answer
from harness.sdk import print_sdk
from harness.server import Recorder

DESCRIPTION = """
openapi: 3.1.0
info: {title: Notes, version: "1"}
paths:
  /note:
    put:
      operationId: put
      parameters: [{name: q, in: query, schema: {}}]
      requestBody: {$ref: "#/components/requestBodies/Note"}
      responses: {"200": {$ref: "#/components/responses/Note"}}
  /whole:
    put:
      operationId: putWhole
      requestBody: {content: {application/json: {schema: {}}}}
      responses: {"204": {description: done}}
  /form:
    put:
      operationId: putForm
      requestBody:
        required: true
        content: {multipart/form-data: {schema: {$ref: "#/components/schemas/Note"}}}
      responses: {"204": {description: done}}
components:
  requestBodies:
    Note:
      required: true
      content: {application/json: {schema: {$ref: "#/components/schemas/Note"}}}
  responses:
    Note:
      description: a note
      content: {application/json: {schema: {$ref: "#/components/schemas/Note"}}}
  schemas:
    Extra: {description: anything}
    Note:
      type: object
      properties:
        text: {type: string}
        extra: {}
        named: {$ref: "#/components/schemas/Extra"}
        inner: {$ref: "#/components/schemas/Note"}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return print_sdk(DESCRIPTION, tmp_path_factory.mktemp("null"))


NOTES: list[dict[str, Any]] = [
    {},
    {"extra": None},
    {"named": None},
    {"extra": 0, "inner": {"extra": None}},
    {"inner": {}},
]


@pytest.mark.parametrize("note", NOTES, ids=str)
def test_what_is_given_is_sent(
    api: Any, server: Recorder, note: dict[str, Any]
) -> None:
    """A null that is given is sent; what is not given is not."""
    server.answer(Answer.json({}))
    api.put(**note)
    assert note == server.received[0].json


@pytest.mark.parametrize("note", NOTES, ids=str)
def test_what_came_is_sent_back(
    api: Any, server: Recorder, note: dict[str, Any]
) -> None:
    """A response with a null where anything may be is written back with it."""
    server.answer(Answer.json(note), Answer.json({}))
    api.put(inner=api.put())
    assert {"inner": note} == server.received[1].json


def test_a_whole_body_may_be_null(api: Any, server: Recorder) -> None:
    """An optional body of any value is null when it is given as None."""
    server.answer(Answer(204), Answer(204))
    api.put_whole(body=None)
    api.put_whole()
    assert [b"null", b""] == [each.body for each in server.received]


def test_forms_and_parameters_have_no_null(api: Any, server: Recorder) -> None:
    """None leaves a field of a form out, and a parameter, that may be anything."""
    server.answer(Answer(204), Answer.json({}))
    api.put_form(text="a", extra=None)
    api.put(q=None)
    assert ["text"] == [part.name for part in server.received[0].parts]
    assert "" == server.received[1].query


def test_what_is_absent_reads_as_unset(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """A field of any value reads UNSET where it did not come, and is not dumped."""
    server.answer(Answer.json({"text": "a"}))
    note = api.put()
    assert note.extra is sdk.types.UNSET and note.named is sdk.types.UNSET
    assert {"text": "a"} == note.model_dump(mode="json", exclude_unset=True)
