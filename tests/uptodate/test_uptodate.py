"""Runs with nothing to do: they print what a full run prints, without being one."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from intaglio.uptodate import fingerprint, record_file

from tests.uptodate.conftest import Run

CONFIG = """\
description = "pet.yaml"
output = "sdk"
[package]
name = "pet"
[overlays]
files = ["fix.yaml"]
[templates]
path = "mine"
"""
DESCRIPTION = """\
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets/{id}:
    get:
      operationId: getPet
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        '200':
          description: one
          content: {application/json: {schema: {$ref: 'parts.yaml#/Pet'}}}
x-example: {$ref: 'missing.yaml'}
"""
PARTS = "Pet: {type: object, uniqueItems: true, properties: {name: {type: string}}}\n"
OVERLAY = """\
overlay: 1.0.0
info: {title: fix, version: '1'}
actions:
  - {target: $.info, update: {description: Fixed.}}
  - {target: $.nothing, update: {a: b}}
"""
TEMPLATE = "{# prints nothing #}\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a config, and one file of each kind that it can name."""
    folder = tmp_path / "home"
    (folder / "mine").mkdir(parents=True)
    texts = {
        "intaglio.toml": CONFIG,
        "pet.yaml": DESCRIPTION,
        "parts.yaml": PARTS,
        "fix.yaml": OVERLAY,
        "mine/README.md.jinja": TEMPLATE,
    }
    for name, text in texts.items():
        (folder / name).write_text(text)
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("command", ["generate", "check"])
def test_unchanged(command: str, run: Run, full_runs: list[str], home: Path) -> None:
    """A run with nothing to do prints what a full run prints, with warnings and report."""
    assert 0 == run("generate")[0]
    report = () if command == "check" else ("--report", "report.json")
    quick = run(command, *report)
    reported = (home / "report.json").read_bytes() if report else b""
    assert 1 == len(full_runs)
    assert run(command, *report, "--no-cache") == quick
    assert 2 == len(full_runs)
    assert reported == ((home / "report.json").read_bytes() if report else b"")


def test_check_saves_a_record(run: Run, full_runs: list[str]) -> None:
    """`check` saves a record too."""
    run("generate", "--no-cache")
    assert run("check") == run("check")
    assert 2 == len(full_runs)


def test_without_a_config(run: Run, full_runs: list[str]) -> None:
    """A run without a config has a record, with the names from the title."""
    command = ("generate", "pet.yaml", "--output", "other")
    first = run(*command)
    assert (0, 1) == (first[0], len(full_runs))
    assert "nothing to do" in run(*command)[1]
    assert 1 == len(full_runs)
    assert "Pets" in Path("other/src/pets/sdk.py").read_text()


@pytest.mark.parametrize(
    "name, text",
    [
        ("pet.yaml", DESCRIPTION.replace("getPet", "readPet")),
        ("pet.yaml", DESCRIPTION + "# a comment\n"),
        ("parts.yaml", PARTS.replace("name", "title")),
        ("missing.yaml", "a: b\n"),
        ("fix.yaml", OVERLAY.replace("Fixed", "Repaired")),
        ("intaglio.toml", CONFIG.replace("pet", "dog").replace("dog.yaml", "pet.yaml")),
        ("mine/README.md.jinja", TEMPLATE + "more"),
        ("mine/src/package/utils.py.jinja", TEMPLATE + '"""Own."""\n'),
    ],
)
def test_changed(
    name: str, text: str, home: Path, run: Run, full_runs: list[str]
) -> None:
    """A file with another content, or one that was missing before, causes a full run."""
    run("generate")
    (home / name).parent.mkdir(parents=True, exist_ok=True)
    # The time of the file must not matter.
    (home / name).write_text(text)
    os.utime(home / name, (0, 0))
    assert 0 == run("generate", "--overwrite")[0]
    assert 2 == len(full_runs)
    assert run("check") == run("check", "--no-cache")


def test_other_version_of_intaglio(
    run: Run, full_runs: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A change of Intaglio's own files causes a full run."""
    package = tmp_path / "intaglio"
    package.mkdir()
    (package / "api.py").write_text("one = 1\n")
    monkeypatch.setattr(fingerprint, "PACKAGE", package)
    run("generate")
    run("generate")
    assert 1 == len(full_runs)
    (package / "api.py").write_text("one = 2\n")
    os.utime(package / "api.py", (0, 0))
    run("generate")
    assert 2 == len(full_runs)


def test_other_library(
    run: Run, full_runs: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another version of a library causes a full run."""
    run("generate")
    (tmp_path / "libraries/black-99.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(tmp_path / "libraries")
    run("generate")
    assert 2 == len(full_runs)


def test_link_that_leads_elsewhere(
    home: Path, tmp_path: Path, run: Run, full_runs: list[str]
) -> None:
    """A file that moves to where it may not be read is refused, although its content is the same."""
    run("generate")
    far = tmp_path.parent / f"{tmp_path.name}-far"
    far.mkdir()
    shutil.move(home / "parts.yaml", far)
    (home / "parts.yaml").symlink_to(far / "parts.yaml")
    code, _, complaint = run("generate")
    assert (1, True) == (code, "may not be read" in complaint)


def edited(sdk: Path) -> None:
    (sdk / "src/pet/sdk.py").write_text("mine = 1\n")


def edited_at_the_same_time(sdk: Path) -> None:
    file = sdk / "src/pet/sdk.py"
    found = file.stat()
    file.write_text(file.read_text().replace("class", "CLASS"))
    os.utime(file, ns=(found.st_atime_ns, found.st_mtime_ns))


def removed(sdk: Path) -> None:
    (sdk / "src/pet/py.typed").unlink()


def linked(sdk: Path) -> None:
    (sdk / "README.md").rename(sdk / "other.md")
    (sdk / "README.md").symlink_to("other.md")


def disowned(sdk: Path) -> None:
    manifest = json.loads((sdk / ".intaglio.json").read_text())
    del manifest["files"]["README.md"]
    (sdk / ".intaglio.json").write_text(json.dumps(manifest))


def without_manifest(sdk: Path) -> None:
    (sdk / ".intaglio.json").unlink()


def gone(sdk: Path) -> None:
    shutil.rmtree(sdk)


@pytest.mark.parametrize(
    "edit",
    [
        edited,
        edited_at_the_same_time,
        removed,
        linked,
        disowned,
        without_manifest,
        gone,
    ],
    ids=lambda edit: edit.__name__,
)
def test_drift(edit: Callable[[Path], None], home: Path, run: Run) -> None:
    """Every change of the output is found, as by a full run."""
    run("generate")
    edit(home / "sdk")
    found = run("check")
    assert 1 == found[0]
    assert run("check", "--no-cache") == found
    assert run("generate", "--no-cache")[0] == run("generate")[0]


def test_files_beside_and_line_endings(
    home: Path, run: Run, full_runs: list[str]
) -> None:
    """A user's own file and other line endings are no drift."""
    run("generate")
    (home / "sdk/src/pet/own.py").write_text("mine = 1\n")
    file = home / "sdk/src/pet/sdk.py"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert (0, 1) == (run("check")[0], len(full_runs))
    assert run("check", "--no-cache") == run("check")


def broken_records(text: str) -> list[str]:
    """What a failed write, another program or another run may have left in place of a record."""
    record = json.loads(text)
    return [
        "",
        text[: len(text) // 2],
        "[]",
        "[" * 100_000,
        "\0",
        json.dumps({**record, "sources": 3}),
        json.dumps({**record, "sources": [{"uri": "", "argument": 1, "digest": None}]}),
        json.dumps({**record, "sources": [{"path": "a"}]}),
        json.dumps({**record, "summary": 3}),
        json.dumps({**record, "other": "key"}),
        json.dumps({**record, "warnings": [3]}),
        json.dumps({**record, "settings": "of another version"}),
        json.dumps({**record, "manifest": "0" * 64}),
    ]


def test_broken_record(run: Run, full_runs: list[str], cache: Path) -> None:
    """A broken record counts as none and is replaced."""
    run("generate")
    expected = run("generate")
    (file,) = cache.iterdir()
    for number, text in enumerate(broken_records(file.read_text()), 2):
        file.write_text(text)
        assert expected == run("generate")
        assert number == len(full_runs), text[:60]
        assert expected == run("generate")
        assert number == len(full_runs)


def test_record_holds_no_code(run: Run, cache: Path) -> None:
    """Only this user can read a record, and no line of the SDK is in it."""
    run("generate")
    (file,) = cache.iterdir()
    assert "def get_pet" in Path("sdk/src/pet/sdk.py").read_text()
    assert "def " not in file.read_text()
    assert (0o600, 0o700) == (file.stat().st_mode & 0o777, cache.stat().st_mode & 0o777)


def readable_file(file: Path) -> None:
    file.chmod(0o644)


def writable_folder(file: Path) -> None:
    file.parent.chmod(0o770)


def linked_file(file: Path) -> None:
    file.rename(file.parent.parent / "elsewhere.json")
    file.symlink_to(file.parent.parent / "elsewhere.json")


def linked_folder(file: Path) -> None:
    folder = file.parent
    folder.rename(folder.with_name("elsewhere"))
    folder.symlink_to(folder.with_name("elsewhere"))


def foreign_file(file: Path) -> None:
    os.chown(file, 65534, -1)


def foreign_folder(file: Path) -> None:
    os.chown(file.parent, 65534, -1)


def named_pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file, 0o600)


@pytest.mark.skipif(os.name == "nt", reason="owners and permissions of POSIX systems")
@pytest.mark.parametrize(
    "change",
    [
        readable_file,
        writable_folder,
        linked_file,
        linked_folder,
        foreign_file,
        foreign_folder,
        named_pipe,
    ],
    ids=lambda change: change.__name__,
)
def test_untrusted_record(
    change: Callable[[Path], None],
    run: Run,
    full_runs: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A record is not read if another user may have written it, or if it is no regular file in its place."""
    if change.__name__.startswith("foreign") and os.geteuid() != 0:
        pytest.skip("only root gives files away")
    folder = tmp_path / "cache" / "intaglio"
    monkeypatch.setenv("INTAGLIO_CACHE_DIR", str(folder))
    run("generate")
    (file,) = folder.iterdir()
    change(file)
    assert 0 == run("check")[0]
    assert 2 == len(full_runs)


def test_folder_of_another_user_is_not_written(run: Run, cache: Path) -> None:
    """No record is saved where others can write."""
    cache.chmod(0o777)
    assert 0 == run("generate")[0]
    assert [] == list(cache.iterdir())


@pytest.mark.parametrize("value, expected", [("true", 2), ("", 1)])
def test_check_in_ci(
    value: str,
    expected: int,
    run: Run,
    full_runs: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In CI, `check` generates the SDK even if a record says that nothing has changed."""
    run("generate")
    monkeypatch.setenv("CI", value)
    assert 0 == run("check")[0]
    assert expected == len(full_runs)
    assert "nothing to do" in run("generate")[1]
    assert expected == len(full_runs)


def test_no_cache(run: Run, full_runs: list[str], cache: Path) -> None:
    """--no-cache neither reads nor saves a record."""
    run("generate", "--no-cache")
    run("check", "--no-cache")
    assert ([], 2) == (list(cache.iterdir()), len(full_runs))


@pytest.mark.parametrize("place", ["file", "file/below"])
def test_cache_that_cannot_be_written(
    place: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run succeeds where no record can be saved."""
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("INTAGLIO_CACHE_DIR", str(tmp_path / place))
    assert 0 == run("generate")[0]
    assert 0 == run("check")[0]


def test_strict(run: Run, full_runs: list[str]) -> None:
    """A strict run fails on warnings, whatever the record of a tolerant run says."""
    assert 0 == run("generate")[0]
    strict = run("generate", "--strict")
    assert 1 == strict[0]
    assert run("generate", "--strict") == strict
    assert 3 == len(full_runs)
    assert 0 == run("generate")[0]
    assert 3 == len(full_runs)


def test_permission(home: Path, run: Run) -> None:
    """A later run may not read what only an earlier one was allowed to."""
    far = home.parent.parent / f"{home.parent.name}-common"
    far.mkdir()
    shutil.move(home / "parts.yaml", far)
    text = DESCRIPTION.replace("parts.yaml", str(far / "parts.yaml"))
    (home / "pet.yaml").write_text(text)
    assert 0 == run("generate", "--allow", str(far))[0]
    assert 1 == run("generate")[0]


def test_outputs_beside_each_other(run: Run, full_runs: list[str]) -> None:
    """Each output has a record of its own."""
    for output in ("one", "two", "one", "two"):
        assert 0 == run("generate", "--output", output)[0]
    assert 2 == len(full_runs)


def test_old_records_are_removed(
    run: Run, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the newest records are stored."""
    monkeypatch.setattr(record_file, "MAX_RECORDS", 2)
    for output in ("one", "two", "three"):
        run("generate", "--output", output)
    assert 2 == len(list(cache.iterdir()))


def test_description_at_a_url(home: Path, run: Run, full_runs: list[str]) -> None:
    """A description at a URL is loaded by every run."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(DESCRIPTION.replace("parts.yaml", "").encode())
            self.wfile.write(b"Pet: {type: string}\n")

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}/pet.yaml"
        for _ in range(2):
            assert 0 == run("generate", url, "--output", "other")[0]
        server.shutdown()
    assert [url, url] == full_runs


@pytest.mark.parametrize(
    "variables, expected",
    [
        ({"INTAGLIO_CACHE_DIR": "/c/own", "XDG_CACHE_HOME": "/x"}, "/c/own"),
        ({"XDG_CACHE_HOME": "/x"}, "/x/intaglio"),
        ({"XDG_CACHE_HOME": "relative", "HOME": "/h"}, "/h/.cache/intaglio"),
        ({"HOME": "/h"}, "/h/.cache/intaglio"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="folders of POSIX systems")
def test_folder(
    variables: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Records are stored where the user says, else where the system keeps caches."""
    for name in ("INTAGLIO_CACHE_DIR", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert Path(expected) == record_file.cache_folder()
