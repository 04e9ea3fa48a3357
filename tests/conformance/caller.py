"""Plays the scenarios of one document in a process of its own: prints, imports, calls, compares.

Reads a job as JSON from its input and writes an outcome per scenario and kind of call:
an empty text, or what went wrong.
"""

import asyncio
import base64
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from conformance.arguments import Inexpressible, arguments
from conformance.credentials import credentials
from conformance.markup import from_xml
from conformance.printed import Printed, Sdk, is_json, media_type, print_sdk
from conformance.schemas import Document, Node
from conformance.streams import Entries, is_stream, stream_differences
from conformance.targets import Target, target_of
from conformance.values import differences

Call = Callable[..., Any]


def play(job: Node) -> dict[str, dict[str, str]]:
    """The outcome of every scenario of a job, by kind of call."""
    description = Path(job["description"])
    document = Document(yaml.safe_load(description.read_text("utf-8")))
    with tempfile.TemporaryDirectory() as folder:
        sys.path.insert(0, folder)
        sdk = print_sdk(description, Path(folder))
        stage = Stage(document, sdk)
        return {
            name: {
                kind: "; ".join(stage.play(scenario, kind, url))
                for kind, url in job["urls"].items()
            }
            for name, scenario in job["scenarios"].items()
        }


class Stage:
    """A document and the package that was printed of it."""

    def __init__(self, document: Document, sdk: Sdk) -> None:
        self.document = document
        self.sdk = sdk

    def play(self, scenario: Node, kind: str, url: str) -> Iterator[str]:
        """What went wrong in the exchanges of a scenario."""
        for exchange in scenario["exchanges"]:
            where = f"{exchange['method']} {exchange['uri']}"
            try:
                yield from self._exchange(exchange, scenario, kind, url)
            except Inexpressible as lost:
                yield f"lost: {lost}"
            except Exception as error:  # whatever it is, it is this scenario's outcome
                yield f"{where}: {type(error).__name__}: {error}"

    def _exchange(
        self, exchange: Node, scenario: Node, kind: str, url: str
    ) -> Iterator[str]:
        target = target_of(self.document, exchange["method"], exchange["uri"])
        if target is None:
            raise Inexpressible(f"{exchange['uri']} is in no path")
        printed = self.sdk.operations[target.method.upper(), target.path]
        expected, answer = exchange["request"], exchange["response"]
        given = arguments(self.document, target, printed, expected)
        options = {
            **target.client_options(url),
            **credentials(self.document, target, self.sdk, expected),
        }
        call = _call_async if kind == "async" else _call
        status, returned = call(self.sdk.client, options, printed, given)
        wanted = expected.get("status") or scenario.get("code") or answer["status"]
        if wanted >= 400 or status >= 300:
            if status != wanted:
                yield f"{status}, not {wanted}: {returned!r}"
                return
        yield from self._compared(target, answer, status, returned)
        if isinstance(returned, Entries) and "reconnect" in scenario.get("keys", ()):
            given["http_headers"] = {"Last-Event-ID": returned.last_event_id}
            call(self.sdk.client, options, printed, given)  # the server's to judge

    def _compared(
        self, target: Target, answer: Node, status: int, returned: Any
    ) -> Iterator[str]:
        body = answer.get("body")
        if target.method == "head" or not body:
            if returned is not None and status < 300:
                yield f"result is {returned!r}, and there was no body"
            return
        received = media_type(body["contentType"])
        contents = self._declared(target, status)
        declared = contents.get(received) or contents.get("*/*")
        if declared is None:
            if contents:
                yield f"{received} is not declared"
            return
        content = base64.b64decode(body["content"])
        if is_stream(received):
            yield from stream_differences(self.document, declared, content, returned)
            return
        yield from self._held(declared.get("schema", {}), received, content, returned)

    def _declared(self, target: Target, status: int) -> dict[str, Node]:
        """The contents of a status by media type."""
        responses = target.operation["responses"]
        for key in (str(status), f"{status // 100}XX", "default"):
            if key in responses:
                found: Node = self.document.resolved(responses[key]).get("content", {})
                return {media_type(name): each for name, each in found.items()}
        return {}

    def _held(
        self, schema: Node, received: str, content: bytes, returned: Any
    ) -> Iterator[str]:
        if "xml" in received:
            value = from_xml(self.document, schema, content)
            yield from differences(self.document, schema, value, returned)
            return
        if is_json(received) and not self.document.is_file(schema):
            value = json.loads(content)
            yield from differences(self.document, schema, value, returned)
        elif returned != (content.decode() if received[:5] == "text/" else content):
            yield f"result is {str(returned)[:40]!r}, not what came"


def _method(client: Any, call: str) -> Call:
    for name in call.split("."):
        client = getattr(client, name)
    method: Call = client
    return method


def _call(
    client: type, options: dict[str, Any], printed: Printed, given: dict[str, Any]
) -> tuple[int, Any]:
    """The status and the value of a call, of an error as well."""
    with client(**options) as api:
        try:
            returned = _method(api, printed.call)(**given)
            if hasattr(returned, "last_event_id"):
                with returned as stream:
                    returned = Entries(list(stream), stream.last_event_id)
            return 200, returned
        except Exception as error:
            return _error(error)


def _call_async(
    client: type, options: dict[str, Any], printed: Printed, given: dict[str, Any]
) -> tuple[int, Any]:
    async def call() -> tuple[int, Any]:
        async with client(**options) as api:
            try:
                returned = await _method(api, f"{printed.call}_async")(**given)
                if hasattr(returned, "last_event_id"):
                    async with returned as stream:
                        values = [each async for each in stream]
                        returned = Entries(values, stream.last_event_id)
                return 200, returned
            except Exception as error:
                return _error(error)

    return asyncio.run(call())


def _error(error: Exception) -> tuple[int, Any]:
    """The status and the data of an error of the API; any other is raised."""
    status = getattr(error, "status_code", None)
    if status is None or not hasattr(error, "data"):
        raise error
    return status, error.data


if __name__ == "__main__":
    json.dump(play(json.load(sys.stdin)), sys.stdout)
