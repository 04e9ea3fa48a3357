"""What a run remembers of the last one: nothing that a user could tell from a whole run but its time."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from intaglio.uptodate import fingerprint
from intaglio.uptodate import store

from tests.cli.conftest import Run

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
    """The current folder: a config, and one of everything that it can name."""
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
def test_unchanged(command: str, run: Run, runs: list[str], home: Path) -> None:
    """A run with nothing to do says what a whole run says, warnings and report too, without being one."""
    assert 0 == run("generate")[0]
    report = () if command == "check" else ("--report", "report.json")
    quick = run(command, *report)
    reported = (home / "report.json").read_bytes() if report else b""
    assert 1 == len(runs)
    assert run(command, *report, "--no-cache") == quick
    assert 2 == len(runs)
    assert reported == ((home / "report.json").read_bytes() if report else b"")


def test_check_remembers_too(run: Run, runs: list[str]) -> None:
    """Any run that ends well is one to remember."""
    run("generate", "--no-cache")
    assert run("check") == run("check")
    assert 2 == len(runs)


def test_without_a_config(run: Run, runs: list[str]) -> None:
    """A description that has no config is remembered with the names that its title gave."""
    command = ("generate", "pet.yaml", "--output", "other")
    first = run(*command)
    assert (0, 1) == (first[0], len(runs))
    assert "nothing to do" in run(*command)[1]
    assert 1 == len(runs)
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
def test_changed(name: str, text: str, home: Path, run: Run, runs: list[str]) -> None:
    """A file that says something else, or is new where one was missed, is a whole run."""
    run("generate")
    (home / name).parent.mkdir(parents=True, exist_ok=True)
    # Neither its time nor its size need to tell.
    (home / name).write_text(text)
    os.utime(home / name, (0, 0))
    said = run("generate", "--overwrite")
    assert (0, 2) == (said[0], len(runs))
    assert run("check") == run("check", "--no-cache")


def test_other_version_of_intaglio(
    run: Run, runs: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What another version printed is printed again: Intaglio's own files count."""
    package = tmp_path / "intaglio"
    package.mkdir()
    (package / "api.py").write_text("one = 1\n")
    monkeypatch.setattr(fingerprint, "PACKAGE", package)
    run("generate")
    run("generate")
    assert 1 == len(runs)
    (package / "api.py").write_text("one = 2\n")
    os.utime(package / "api.py", (0, 0))
    run("generate")
    assert 2 == len(runs)


def test_other_library(
    run: Run, runs: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A library of another version may print something else."""
    run("generate")
    (tmp_path / "libraries/black-99.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(tmp_path / "libraries")
    run("generate")
    assert 2 == len(runs)


def test_link_that_leads_elsewhere(
    home: Path, tmp_path: Path, run: Run, runs: list[str]
) -> None:
    """The same text at a place that may not be read is as refused as it ever was."""
    run("generate")
    far = tmp_path.parent / f"{tmp_path.name}-far"
    far.mkdir()
    shutil.move(home / "parts.yaml", far)
    (home / "parts.yaml").symlink_to(far / "parts.yaml")
    code, _, complaint = run("generate")
    assert (1, True) == (code, "may not be read" in complaint)


def edited(sdk: Path) -> None:
    (sdk / "src/pet/sdk.py").write_text("mine = 1\n")


def edited_without_a_trace(sdk: Path) -> None:
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
        edited_without_a_trace,
        removed,
        linked,
        disowned,
        without_manifest,
        gone,
    ],
    ids=lambda edit: edit.__name__,
)
def test_drift(edit: Callable[[Path], None], home: Path, run: Run) -> None:
    """What was done to the output is found and shown as by a whole run."""
    run("generate")
    edit(home / "sdk")
    found = run("check")
    assert 1 == found[0]
    assert run("check", "--no-cache") == found
    assert run("generate", "--no-cache")[0] == run("generate")[0]


def test_files_beside_and_line_endings(home: Path, run: Run, runs: list[str]) -> None:
    """A user's own file, and a checkout with other line endings, are no drift."""
    run("generate")
    (home / "sdk/src/pet/own.py").write_text("mine = 1\n")
    file = home / "sdk/src/pet/sdk.py"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert (0, 1) == (run("check")[0], len(runs))
    assert run("check", "--no-cache") == run("check")


def broken(text: str) -> list[str]:
    """Records that nobody has written, and what is left of one where writing it failed."""
    record = json.loads(text)
    return [
        "",
        text[: len(text) // 2],
        "[]",
        "[" * 100_000,
        "\0",
        json.dumps({**record, "traces": 3}),
        json.dumps({**record, "traces": [{"uri": "", "typed": 1, "digest": None}]}),
        json.dumps({**record, "traces": [{"path": "a"}]}),
        json.dumps({**record, "outcome": {}}),
        json.dumps({**record, "outcome": {**record["outcome"], "warnings": [3]}}),
        json.dumps({**record, "stamp": "of another version"}),
        json.dumps({**record, "manifest": "0" * 64}),
    ]


def test_broken_record(run: Run, runs: list[str], cache: Path) -> None:
    """A record that cannot be, or is of something else, is as if there were none, and is replaced."""
    run("generate")
    said = run("generate")
    (file,) = cache.iterdir()
    for number, text in enumerate(broken(file.read_text()), 2):
        file.write_text(text)
        assert said == run("generate")
        assert number == len(runs), text[:60]
        assert said == run("generate")
        assert number == len(runs)


def test_no_cache(run: Run, runs: list[str], cache: Path) -> None:
    """--no-cache neither looks at what is remembered nor adds to it."""
    run("generate", "--no-cache")
    run("check", "--no-cache")
    assert ([], 2) == (list(cache.iterdir()), len(runs))


@pytest.mark.parametrize("place", ["file", "file/below"])
def test_cache_that_cannot_be(
    place: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing can be remembered a run is as long as the first, and as good."""
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("INTAGLIO_CACHE_DIR", str(tmp_path / place))
    assert 0 == run("generate")[0]
    assert 0 == run("check")[0]


def test_strict(run: Run, runs: list[str]) -> None:
    """What a tolerant run left to a warning fails a strict one, every time."""
    assert 0 == run("generate")[0]
    strict = run("generate", "--strict")
    assert 1 == strict[0]
    assert run("generate", "--strict") == strict
    assert 3 == len(runs)
    assert 0 == run("generate")[0]
    assert 3 == len(runs)


def test_permission(home: Path, run: Run) -> None:
    """What one run was allowed to read no later one is."""
    far = home.parent.parent / f"{home.parent.name}-common"
    far.mkdir()
    shutil.move(home / "parts.yaml", far)
    text = DESCRIPTION.replace("parts.yaml", str(far / "parts.yaml"))
    (home / "pet.yaml").write_text(text)
    assert 0 == run("generate", "--allow", str(far))[0]
    assert 1 == run("generate")[0]


def test_outputs_beside_each_other(run: Run, runs: list[str]) -> None:
    """Every output is remembered for itself."""
    for output in ("one", "two", "one", "two"):
        assert 0 == run("generate", "--output", output)[0]
    assert 2 == len(runs)


def test_only_the_newest_are_kept(
    run: Run, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder does not grow with every output that ever was."""
    monkeypatch.setattr(store, "MAX_RECORDS", 2)
    for output in ("one", "two", "three"):
        run("generate", "--output", output)
    assert 2 == len(list(cache.iterdir()))


def test_description_at_a_url(home: Path, run: Run, runs: list[str]) -> None:
    """What a server says today nobody knows without asking it."""

    class Described(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(DESCRIPTION.replace("parts.yaml", "").encode())
            self.wfile.write(b"Pet: {type: string}\n")

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Described) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}/pet.yaml"
        for _ in range(2):
            assert 0 == run("generate", url, "--output", "other")[0]
        server.shutdown()
    assert [url, url] == runs


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
    """Records lie where the user says, else where the system keeps what can be made again."""
    for name in ("INTAGLIO_CACHE_DIR", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert Path(expected) == store.folder()
