"""Script: prints the SDK of one document, runs its scenarios, and compares the results.

Reads a job as JSON from standard input. Writes, for each scenario and kind of call, what went wrong, or an
empty string.
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

from conformance.build_arguments import NotDescribedError, build_arguments
from conformance.credentials import read_credentials
from conformance.xml_values import decode_xml
from conformance.printed_sdk import (
    PrintedOperation,
    Sdk,
    is_json,
    strip_parameters,
    print_sdk,
)
from conformance.document import Document, Node
from conformance.streams import StreamEntries, is_stream, find_stream_differences
from conformance.matched_operation import MatchedOperation, find_operation
from conformance.python_values import find_differences

Call = Callable[..., Any]


def run_job(job: Node) -> dict[str, dict[str, str]]:
    """What went wrong in every scenario of a job, by scenario and kind of call."""
    description = Path(job["description"])
    document = Document(yaml.safe_load(description.read_text("utf-8")))
    with tempfile.TemporaryDirectory() as folder:
        sys.path.insert(0, folder)
        sdk = print_sdk(description, Path(folder))
        runner = ScenarioRunner(document, sdk)
        return {
            name: {
                kind: "; ".join(runner.run(scenario, kind, url))
                for kind, url in job["urls"].items()
            }
            for name, scenario in job["scenarios"].items()
        }


class ScenarioRunner:
    """Runs the scenarios of a document with the package that is printed for it."""

    def __init__(self, document: Document, sdk: Sdk) -> None:
        self.document = document
        self.sdk = sdk

    def run(self, scenario: Node, kind: str, url: str) -> Iterator[str]:
        """Yields what went wrong in the exchanges of a scenario."""
        for exchange in scenario["exchanges"]:
            where = f"{exchange['method']} {exchange['uri']}"
            try:
                yield from self._run_exchange(exchange, scenario, kind, url)
            except NotDescribedError as error:
                yield f"not described: {error}"
            # Any other error is the outcome of this scenario, so that the others still run.
            except Exception as error:
                yield f"{where}: {type(error).__name__}: {error}"

    def _run_exchange(
        self, exchange: Node, scenario: Node, kind: str, url: str
    ) -> Iterator[str]:
        target = find_operation(self.document, exchange["method"], exchange["uri"])
        if target is None:
            raise NotDescribedError(f"no path matches {exchange['uri']}")
        printed = self.sdk.operations[target.method.upper(), target.path]
        expected, answer = exchange["request"], exchange["response"]
        arguments = build_arguments(self.document, target, printed, expected)
        options = {
            **target.client_options(url),
            **read_credentials(self.document, target, self.sdk, expected),
        }
        call = _call_asynchronous if kind == "async" else _call_synchronous
        status, returned = call(self.sdk.client, options, printed, arguments)
        wanted = expected.get("status") or scenario.get("code") or answer["status"]
        if wanted >= 400 or status >= 300:
            if status != wanted:
                yield f"{status}, not {wanted}: {returned!r}"
                return
        yield from self._compare(target, answer, status, returned)
        reconnects = "reconnect" in scenario.get("keys", ())
        if isinstance(returned, StreamEntries) and reconnects:
            # The server checks the header, and accepts the scenario if it is right.
            arguments["http_headers"] = {"Last-Event-ID": returned.last_event_id}
            call(self.sdk.client, options, printed, arguments)

    def _compare(
        self, target: MatchedOperation, answer: Node, status: int, returned: Any
    ) -> Iterator[str]:
        body = answer.get("body")
        if target.method == "head" or not body:
            if returned is not None and status < 300:
                yield f"result is {returned!r}, and there was no body"
            return
        received = strip_parameters(body["contentType"])
        contents = self._describe_response(target, status)
        declared = contents.get(received) or contents.get("*/*")
        if declared is None:
            if contents:
                yield f"{received} is not declared"
            return
        content = base64.b64decode(body["content"])
        if is_stream(received):
            yield from find_stream_differences(
                self.document, declared, content, returned
            )
            return
        yield from self._compare_body(
            declared.get("schema", {}), received, content, returned
        )

    def _describe_response(
        self, target: MatchedOperation, status: int
    ) -> dict[str, Node]:
        """The described contents of a status, by media type."""
        responses = target.operation["responses"]
        for key in (str(status), f"{status // 100}XX", "default"):
            if key in responses:
                found: Node = self.document.resolve(responses[key]).get("content", {})
                return {strip_parameters(name): each for name, each in found.items()}
        return {}

    def _compare_body(
        self, schema: Node, received: str, content: bytes, returned: Any
    ) -> Iterator[str]:
        if "xml" in received:
            value = decode_xml(self.document, schema, content)
            yield from find_differences(self.document, schema, value, returned)
            return
        if is_json(received) and not self.document.is_file(schema):
            value = json.loads(content)
            yield from find_differences(self.document, schema, value, returned)
        elif returned != (content.decode() if received[:5] == "text/" else content):
            yield f"result is {str(returned)[:40]!r}, not the body that was sent"


def _find_method(client: Any, call: str) -> Call:
    for name in call.split("."):
        client = getattr(client, name)
    method: Call = client
    return method


def _call_synchronous(
    client: type,
    options: dict[str, Any],
    printed: PrintedOperation,
    arguments: dict[str, Any],
) -> tuple[int, Any]:
    """The status and the result of a call, or of the API error that it raises."""
    with client(**options) as api:
        try:
            returned = _find_method(api, printed.call)(**arguments)
            if hasattr(returned, "last_event_id"):
                with returned as stream:
                    returned = StreamEntries(list(stream), stream.last_event_id)
            return 200, returned
        except Exception as error:
            return _read_error(error)


def _call_asynchronous(
    client: type,
    options: dict[str, Any],
    printed: PrintedOperation,
    arguments: dict[str, Any],
) -> tuple[int, Any]:
    async def call() -> tuple[int, Any]:
        async with client(**options) as api:
            try:
                returned = await _find_method(api, f"{printed.call}_async")(**arguments)
                if hasattr(returned, "last_event_id"):
                    async with returned as stream:
                        values = [each async for each in stream]
                        returned = StreamEntries(values, stream.last_event_id)
                return 200, returned
            except Exception as error:
                return _read_error(error)

    return asyncio.run(call())


def _read_error(error: Exception) -> tuple[int, Any]:
    """The status and the data of an API error; raises any other error again."""
    status = getattr(error, "status_code", None)
    if status is None or not hasattr(error, "data"):
        raise error
    return status, error.data


if __name__ == "__main__":
    json.dump(run_job(json.load(sys.stdin)), sys.stdout)
