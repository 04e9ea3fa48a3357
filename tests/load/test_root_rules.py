"""A file that is no description is refused before anything else is read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from intaglio.load import load_description

Write = Callable[[str, str], Path]
Refusal = Callable[..., str]


@pytest.mark.parametrize(
    ("head", "version"),
    [
        ("swagger: '2.0'", (2, 0)),
        ("swagger: 2.0", (2, 0)),
        ("openapi: 3.0.0", (3, 0)),
        ("openapi: 3.0.4-rc1", (3, 0)),
        ("openapi: 3.1", (3, 1)),
        ("openapi: '3.2.0'", (3, 2)),
    ],
)
def test_the_version_is_read(write: Write, head: str, version: tuple[int, int]) -> None:
    """Major and minor version count, quoted or not."""
    assert (
        version
        == load_description(str(write("a.yaml", f"{head}\npaths: {{}}\n"))).version
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "- a\n",
            "'spec/a.yaml' is no OpenAPI description: it holds a list\n"
            "  hint: a description is a mapping that begins with 'openapi: 3.1.0'",
        ),
        (
            "hello\n",
            "'spec/a.yaml' is no OpenAPI description: it holds a string\n"
            "  hint: a description is a mapping that begins with 'openapi: 3.1.0'",
        ),
        (
            "a: 1\nb: 2\n",
            "'spec/a.yaml' is no OpenAPI description: it has no key 'openapi' or 'swagger'\n"
            "  hint: the top level has a, b",
        ),
        (
            "asyncapi: 3.0.0\n",
            "'spec/a.yaml' is no OpenAPI description: it has no key 'openapi' or 'swagger'\n"
            "  hint: this looks like an AsyncAPI document",
        ),
        (
            "info: {}\nopenapi: 4.0.0\n",
            "spec/a.yaml:2: unsupported version of OpenAPI: '4.0.0'\n"
            "  2 | openapi: 4.0.0\n"
            "  at #/openapi\n"
            "  hint: Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are supported",
        ),
        (
            "swagger: '1.2'\n",
            "spec/a.yaml:1: unsupported version of Swagger: '1.2'\n"
            "  1 | swagger: '1.2'\n"
            "  at #/swagger\n"
            "  hint: Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are supported",
        ),
        (
            "openapi: [3]\n",
            "spec/a.yaml:1: unsupported version of OpenAPI: [3]\n"
            "  1 | openapi: [3]\n"
            "  at #/openapi\n"
            "  hint: Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are supported",
        ),
        (
            "openapi: 3.1.0\npaths: []\ntags: {}\ninfo: 3\n",
            "spec/a.yaml:4: 'info' is the number 3, not a mapping\n"
            "  4 | info: 3\n"
            "  at #/info\n"
            "spec/a.yaml:2: 'paths' is a list, not a mapping\n"
            "  2 | paths: []\n"
            "  at #/paths\n"
            "spec/a.yaml:3: 'tags' is a mapping, not a list\n"
            "  3 | tags: {}\n"
            "  at #/tags",
        ),
    ],
)
def test_a_file_that_is_no_description_is_refused(
    write: Write, load_refusal: Refusal, text: str, expected: str
) -> None:
    """The message names what was found, where, and what is supported."""
    assert expected == load_refusal(write("a.yaml", text))


def test_a_key_without_a_value_is_absent(write: Write) -> None:
    """`paths:` without a value is accepted."""
    assert (
        load_description(str(write("a.yaml", "openapi: 3.1.0\npaths:\n"))).root["paths"]
        is None
    )
