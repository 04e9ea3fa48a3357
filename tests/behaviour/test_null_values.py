"""Null in properties without a schema: distinct from an omitted property."""

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
  /any:
    put:
      operationId: putAny
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
def test_none_is_sent_as_null(api: Any, server: Recorder, note: dict[str, Any]) -> None:
    """None is sent as null, and an omitted property is not sent."""
    server.answer(Answer.json({}))
    api.put(**note)
    assert note == server.received[0].json


@pytest.mark.parametrize("note", NOTES, ids=str)
def test_null_of_response_is_sent_back(
    api: Any, server: Recorder, note: dict[str, Any]
) -> None:
    """A response with null is sent back with null."""
    server.answer(Answer.json(note), Answer.json({}))
    api.put(inner=api.put())
    assert {"inner": note} == server.received[1].json


def test_body_can_be_null(api: Any, server: Recorder) -> None:
    """None sends an optional body without a schema as null."""
    server.answer(Answer(204), Answer(204))
    api.put_any(body=None)
    api.put_any()
    assert [b"null", b""] == [each.body for each in server.received]


def test_none_omits_form_field_and_parameter(api: Any, server: Recorder) -> None:
    """None omits a form field and a parameter."""
    server.answer(Answer(204), Answer.json({}))
    api.put_form(text="a", extra=None)
    api.put(q=None)
    assert ["text"] == [part.name for part in server.received[0].parts]
    assert "" == server.received[1].query


def test_absent_property_is_unset(api: Any, sdk: ModuleType, server: Recorder) -> None:
    """An absent property without a schema is UNSET and is not dumped."""
    server.answer(Answer.json({"text": "a"}))
    note = api.put()
    assert note.extra is sdk.types.UNSET and note.named is sdk.types.UNSET
    assert {"text": "a"} == note.model_dump(mode="json", exclude_unset=True)
