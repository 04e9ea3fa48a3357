"""The call that the page documents, run as it stands there."""

import json
import textwrap
from dataclasses import dataclass
from pathlib import Path

import pytest

from harness import GENERATED, SEED_PAGE
from harness.exchange import Answer, Received
from harness.interpreter import run_python, type_check
from harness.markdown import code_blocks
from harness.server import Listener

PAGE = GENERATED / "docs" / "sdks" / "variations" / "README.md"
SOURCE = GENERATED / "src"
RETRY = {"on_codes": [429, 500, 502, 503, 504]}
CACHE = {"ttl": 3600, "type": "exact_match"}
TIMEOUT = {"call_timeout": 30000}
ORQ = {
    "retry": RETRY,
    "fallbacks": [{"model": "openai/gpt-4o-mini"}],
    "prompt": {"id": "prompt_01ARZ3NDEKTSV4RRFFQ69G5FAV", "version": "latest"},
    "identity": {
        "id": "contact_01ARZ3NDEKTSV4RRFFQ69G5FAV",
        "display_name": "Jane Doe",
        "email": "jane.doe@example.com",
        "metadata": [{"department": "Engineering", "role": "Senior Developer"}],
        "logo_url": "https://example.com/avatars/jane-doe.jpg",
        "tags": ["hr", "engineering"],
    },
    "cache": CACHE,
    "load_balancer": {
        "type": "weight_based",
        "models": [
            {"model": "openai/gpt-4o", "weight": 0.7},
            {"model": "anthropic/claude-3-5-sonnet", "weight": 0.3},
        ],
    },
    "timeout": TIMEOUT,
}
SCALARS = {
    "model": b"Altima",
    "n": b"1",
    "response_format": b"url",
    "size": b"1024x1024",
}
OBJECTS = {
    "retry": RETRY,
    "cache": CACHE,
    "load_balancer": {"type": "weight_based", "models": []},
    "timeout": TIMEOUT,
    "orq": ORQ,
}


@dataclass(frozen=True)
class Run:
    """One run of the documented code: what it printed and what it sent."""

    stdout: str
    stderr: str
    request: Received


def documented_code() -> str:
    """The usage block of the printed page: its first."""
    return code_blocks(PAGE.read_text("utf-8"))[0]


def with_server(code: str, url: str) -> str:
    """The code with `server_url` added to the client and nothing else."""
    added = code.replace("with Orq(\n", f"with Orq(\n    server_url={url!r},\n", 1)
    assert added != code
    return added


def asynchronous(code: str) -> str:
    """The code with `create_async` and `async with`, in a coroutine that is run."""
    twin = code.replace("with Orq(", "async with Orq(").replace(
        "res = orq.router.images.variations.create(",
        "res = await orq.router.images.variations.create_async(",
    )
    body = textwrap.indent(twin, "    ")
    return f"import asyncio\n\nasync def main():\n{body}\nasyncio.run(main())\n"


@pytest.fixture(scope="module", params=["sync", "async"])
def run(request: pytest.FixtureRequest, listener: Listener, response: Answer) -> Run:
    """The documented code and its async twin, each run once for all tests."""
    api = listener.record()
    api.answer(response)
    code = with_server(documented_code(), api.url)
    if request.param == "async":
        code = asynchronous(code)
    done = run_python(code, SOURCE, ORQ_API_KEY="documented-key")
    assert 0 == done.returncode, done.stderr
    return Run(done.stdout, done.stderr, api.only)


def code_of_the_page() -> list[str]:
    text = SEED_PAGE.read_text("utf-8")
    start = text.index("from orq_ai_sdk import Orq")
    return significant(text[start : text.index("| Parameter |")])


def significant(code: str) -> list[str]:
    """The lines as the page kept them: no indentation, no blank lines."""
    return [line.strip() for line in code.splitlines() if line.strip()]


@pytest.mark.skipif(not SEED_PAGE.exists(), reason="../shared/seed is not here")
def test_the_documented_code_is_the_pages(printed: Path) -> None:
    """The usage block is the page's, line by line, but for its lost indentation."""
    assert code_of_the_page() == significant(documented_code())


def test_the_documented_code_type_checks(printed: Path, tmp_path: Path) -> None:
    """mypy --strict finds nothing in the documented code."""
    assert [] == type_check(documented_code(), SOURCE, tmp_path)


def test_it_is_one_post_to_the_documented_path(run: Run) -> None:
    """The documented call is one POST to the path of the description."""
    assert ("POST", "/v2/router/images/variations") == (
        run.request.method,
        run.request.target,
    )


def test_the_key_travels_as_a_bearer_token(run: Run) -> None:
    """The key goes into the Authorization header as a bearer token."""
    assert "Bearer documented-key" == run.request.header("authorization")


def test_it_asks_for_json(run: Run) -> None:
    """The Accept header names the media type of the documented response."""
    assert "application/json" == run.request.header("accept")


def test_each_given_argument_is_one_part_in_order_of_declaration(run: Run) -> None:
    """One part per given argument in the order of declaration, and no other part."""
    assert [*SCALARS, *OBJECTS] == [part.name for part in run.request.parts]


@pytest.mark.parametrize("name", SCALARS)
def test_scalars_are_plain_parts(run: Run, name: str) -> None:
    """A scalar is its own text, without content type or filename; `n` is `1`."""
    part = run.request.part(name)
    assert SCALARS[name] == part.content
    assert {"content-disposition": f'form-data; name="{name}"'} == part.headers


@pytest.mark.parametrize("name", OBJECTS)
def test_objects_are_json_parts(run: Run, name: str) -> None:
    """An object is one JSON part that holds what was given, with numbers as given."""
    part = run.request.part(name)
    assert json.dumps(OBJECTS[name]) == json.dumps(part.json)
    assert {
        "content-disposition": f'form-data; name="{name}"',
        "content-type": "application/json",
    } == part.headers


def test_the_response_is_printed(run: Run) -> None:
    """`print(res)` shows the values of the response, and nothing goes to stderr."""
    assert "created=1767225600" in run.stdout
    assert "https://example.com/variations/1.png" in run.stdout
    assert "" == run.stderr
