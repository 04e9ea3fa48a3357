"""Files are decoded and parsed, or refused with a message that says what to do."""

from __future__ import annotations

from collections.abc import Callable

import os
from pathlib import Path

import pytest

from intaglio.load import locate_problem, load_description

Write = Callable[[str, str], Path]
Refusal = Callable[..., str]

MINIMAL = "openapi: 3.1.0\ninfo:\n  title: Größe\npaths: {}\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"]
)
def test_an_encoding_is_recognized(tmp_path: Path, encoding: str) -> None:
    """UTF-8 with and without a byte order mark, UTF-16 and UTF-32 give the same data."""
    path = tmp_path / "a.yaml"
    path.write_bytes(MINIMAL.encode(encoding))
    assert {"title": "Größe"} == load_description(str(path)).root["info"]


def test_crlf_is_one_line_end(tmp_path: Path) -> None:
    """CRLF counts as one line end and is in no value."""
    path = tmp_path / "a.yaml"
    path.write_bytes(
        b"openapi: 3.1.0\r\ninfo:\r\n  description: |\r\n    a\r\n    b\r\n"
    )
    assert {"description": "a\nb\n"} == load_description(str(path)).root["info"]


def test_json_may_be_indented_with_tabs(write: Write) -> None:
    """Tabs are white space in JSON, whatever the name of the file."""
    text = '{\n\t"openapi": "3.1.0",\n\t"info":\t{}\n}\n'
    assert {} == load_description(str(write("a.json", text))).root["info"]
    assert {} == load_description(str(write("a.yaml", text))).root["info"]


def test_json_with_a_trailing_comma_is_read_as_yaml(write: Write) -> None:
    """A file that is no JSON is parsed as YAML if it is that."""
    path = write("a.json", '{"openapi": "3.1.0", "paths": {},}')
    assert {} == load_description(str(path)).root["paths"]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (
            "a.json",
            '{\n"openapi": "3.1.0",\n"info": {"a": 1,\n"a": 2}\n}',
            "spec/a.json:4: duplicate key 'a'\n"
            '  4 | "a": 2}\n'
            "  hint: line 3 has it too; remove or rename one of the two",
        ),
        (
            "a.json",
            '{"openapi": "3.1.0"\n',
            "spec/a.json:2: not valid JSON: expecting ',' delimiter, column 1\n"
            "  hint: a comma, colon or quote is missing here or just before",
        ),
        (
            "a.json",
            '{"openapi": "3.1.0", "NaN": "NaN",\n"x": NaN}',
            "spec/a.json:2: NaN is no JSON number\n"
            '  2 | "x": NaN}\n'
            "  hint: write a finite number, or leave the key out",
        ),
        (
            "a.json",
            '{"openapi": "3.1.0", "x": 1e999}',
            "spec/a.json:1: 1e999 is no JSON number\n"
            '  1 | {"openapi": "3.1.0", "x": 1e999}\n'
            "  hint: write a finite number, or leave the key out",
        ),
        ("a.json", "[" * 100_000, "'spec/a.json': nested too deeply"),
        ("a.yaml", "", "'spec/a.yaml' is empty"),
        ("a.yaml", " \n\n", "'spec/a.yaml' is empty"),
        (
            "a.yaml",
            "# nothing\n",
            "'spec/a.yaml' is no OpenAPI description: it holds nothing\n"
            "  hint: a description is a mapping that begins with 'openapi: 3.1.0'",
        ),
        (
            "a.yaml",
            "openapi: 3.1.0\nopenapi: 3.1.0\n",
            "spec/a.yaml:2: duplicate key 'openapi'\n"
            "  2 | openapi: 3.1.0\n"
            "  hint: line 1 has it too; remove or rename one of the two",
        ),
    ],
)
def test_an_invalid_file_is_refused(
    write: Write, load_refusal: Refusal, name: str, text: str, expected: str
) -> None:
    """The message has file, line, the source and a hint."""
    assert expected == load_refusal(write(name, text))


def test_a_missing_file_suggests_others(write: Write, load_refusal: Refusal) -> None:
    """The hint lists the descriptions in the same folder."""
    write("pets.yaml", MINIMAL)
    write("notes.txt", "")
    expected = "'spec/pet.yaml' does not exist\n  hint: its folder has pets.yaml"
    assert expected == load_refusal("spec/pet.yaml")


def test_a_missing_folder_is_named(write: Write, load_refusal: Refusal) -> None:
    """The hint says that the folder is missing too."""
    write("a.yaml", MINIMAL)
    expected = (
        "'doc/a.yaml' does not exist\n  hint: the folder 'doc' does not exist either"
    )
    assert expected == load_refusal("doc/a.yaml")


def test_a_folder_is_refused(write: Write, load_refusal: Refusal) -> None:
    """A folder is no description."""
    write("a.yaml", MINIMAL)
    expected = "'spec' is a folder\n  hint: name the file of the description in it"
    assert expected == load_refusal("spec")


def test_a_pipe_is_not_opened(tmp_path: Path, load_refusal: Refusal) -> None:
    """A pipe is refused, because to read it would block."""
    os.mkfifo(tmp_path / "pipe")
    assert f"'{tmp_path}/pipe' is not a regular file" == load_refusal(tmp_path / "pipe")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            b"openapi: caf\xe9",
            "is not text: byte 0xe9 at offset 12\n  hint: save it as UTF-8",
        ),
        (
            b"PK\x03\x04\x14\x00\x08\x00",
            "is not text: it holds null bytes\n  hint: save it as UTF-8",
        ),
    ],
)
def test_a_binary_file_is_refused(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    load_refusal: Refusal,
    data: bytes,
    expected: str,
) -> None:
    """Another encoding than Unicode and null bytes are refused."""
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_bytes(data)
    assert f"'a.yaml' {expected}" == load_refusal("a.yaml")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_refused(write: Write, load_refusal: Refusal) -> None:
    """The message has the reason of the operating system."""
    path = write("a.yaml", MINIMAL)
    path.chmod(0)
    assert "'spec/a.yaml' cannot be read: permission denied" == load_refusal(path)


def test_paths_are_relative_as_the_user_typed_them(write: Write) -> None:
    """The path of each resource is relative if the user's path is."""
    write("common/b.yaml", "Pet: {type: object}\n")
    path = write("a.yaml", "openapi: 3.1.0\nx:\n  $ref: common/b.yaml#/Pet\n")
    paths = {
        each.uri: each.path for each in load_description(str(path)).resources.values()
    }
    assert {"": "spec/a.yaml", "common/b.yaml": "spec/common/b.yaml"} == paths


def test_a_problem_gets_a_place_once(write: Write) -> None:
    """A problem that has a place, or is about no value, stays as it is."""
    from intaglio.errors import Place, Problem

    document = load_description(str(write("a.yaml", MINIMAL)))
    placed = Problem("x", at="#/info", place=Place("b.yaml", 7, "text"))
    assert placed == locate_problem(document, placed)
    assert Problem("x") == locate_problem(document, Problem("x"))
    assert (
        Place("spec/a.yaml", 2, "info:")
        == locate_problem(document, Problem("x", "#/info")).place
    )
