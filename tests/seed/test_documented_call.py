"""The documented call, run as its page has it."""

import json
import textwrap
from dataclasses import dataclass
from pathlib import Path

import pytest

from harness import GENERATED, SEED_PAGE
from harness.exchange import Answer, Received
from harness.interpreter import run_python, type_check
from harness.markdown import find_code_blocks
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
    """One run of the documented code: its output and its request."""

    stdout: str
    stderr: str
    request: Received


def read_documented_code() -> str:
    """Returns the first code block of the printed page."""
    return find_code_blocks(PAGE.read_text("utf-8"))[0]


def set_server_url(code: str, url: str) -> str:
    """Returns the code with `server_url` as an argument of the client."""
    result = code.replace("with Orq(\n", f"with Orq(\n    server_url={url!r},\n", 1)
    assert result != code
    return result


def make_asynchronous(code: str) -> str:
    """Returns the code with `create_async` and `async with`, in a coroutine that is run."""
    replaced = code.replace("with Orq(", "async with Orq(").replace(
        "res = orq.router.images.variations.create(",
        "res = await orq.router.images.variations.create_async(",
    )
    body = textwrap.indent(replaced, "    ")
    return f"import asyncio\n\nasync def main():\n{body}\nasyncio.run(main())\n"


@pytest.fixture(scope="module", params=["sync", "async"])
def run(request: pytest.FixtureRequest, listener: Listener, response: Answer) -> Run:
    """The documented code and the asynchronous code, each run once for all tests."""
    api = listener.record()
    api.answer(response)
    code = set_server_url(read_documented_code(), api.url)
    if request.param == "async":
        code = make_asynchronous(code)
    process = run_python(code, SOURCE, ORQ_API_KEY="documented-key")
    assert 0 == process.returncode, process.stderr
    return Run(process.stdout, process.stderr, api.only)


def read_seed_code() -> list[str]:
    page = SEED_PAGE.read_text("utf-8")
    start = page.index("from orq_ai_sdk import Orq")
    return strip_lines(page[start : page.index("| Parameter |")])


def strip_lines(code: str) -> list[str]:
    """Returns the lines without indentation and without blank lines, as the seed page has them."""
    return [line.strip() for line in code.splitlines() if line.strip()]


@pytest.mark.skipif(not SEED_PAGE.exists(), reason="../shared/seed is not here")
def test_code_is_that_of_seed_page(printed: Path) -> None:
    """The code block equals that of the seed page, but for indentation."""
    assert read_seed_code() == strip_lines(read_documented_code())


def test_code_type_checks(printed: Path, tmp_path: Path) -> None:
    """`mypy --strict` finds nothing in the code block."""
    assert [] == type_check(read_documented_code(), SOURCE, tmp_path)


def test_request_line(run: Run) -> None:
    """The call sends one POST to the described path."""
    assert ("POST", "/v2/router/images/variations") == (
        run.request.method,
        run.request.target,
    )


def test_key_is_bearer_token(run: Run) -> None:
    """The Authorization header contains the key as a bearer token."""
    assert "Bearer documented-key" == run.request.header("authorization")


def test_accept_header(run: Run) -> None:
    """The Accept header contains the media type of the described response."""
    assert "application/json" == run.request.header("accept")


def test_each_argument_is_one_part(run: Run) -> None:
    """Each argument is one part, in the order of declaration."""
    assert [*SCALARS, *OBJECTS] == [part.name for part in run.request.parts]


@pytest.mark.parametrize("name", SCALARS)
def test_scalar_part(run: Run, name: str) -> None:
    """The part of a scalar is its string, without content type or filename."""
    part = run.request.part(name)
    assert SCALARS[name] == part.content
    assert {"content-disposition": f'form-data; name="{name}"'} == part.headers


@pytest.mark.parametrize("name", OBJECTS)
def test_object_part(run: Run, name: str) -> None:
    """The part of an object is JSON with the numbers of the caller."""
    part = run.request.part(name)
    assert json.dumps(OBJECTS[name]) == json.dumps(part.json)
    assert {
        "content-disposition": f'form-data; name="{name}"',
        "content-type": "application/json",
    } == part.headers


def test_response_is_printed(run: Run) -> None:
    """`print(res)` prints the fields of the response, and nothing to stderr."""
    assert "created=1767225600" in run.stdout
    assert "https://example.com/variations/1.png" in run.stdout
    assert "" == run.stderr
