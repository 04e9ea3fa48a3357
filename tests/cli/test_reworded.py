"""A run for which operations are described in other words prints what a whole run prints, by printing less."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
import yaml

from intaglio import cache, config, pipeline, write
from intaglio.cache import store
from intaglio.cache.revise import revise
from intaglio.coverage import as_json, covered
from intaglio.errors import IntaglioError
from intaglio.python import views
from intaglio.python.told import Told
from intaglio.read import source
from intaglio.read.wording import METHODS
from tests.cli.conftest import Run

CASES = sorted((Path(__file__).parents[1] / "cases").glob("*/description.*"))
WORDS = (
    'Says "this" and that\\, \N{DOG}\t\n\n  * `more` of it """ {% if %} ' + "long " * 30
)

CONFIG = """\
description = "pet.yaml"
output = "sdk"
[package]
name = "pet"
[templates]
path = "mine"
"""
DESCRIPTION = """\
openapi: 3.1.0
info: {title: Pets, version: '1', description: All pets}
tags: [{name: pets, description: Pets}]
paths:
  /pets/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get:
      tags: [pets]
      operationId: getPet
      summary: Get one
      description: Gets it.
      responses:
        '200':
          description: one
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
    delete:
      tags: [pets]
      operationId: dropPet
      summary: Drop one
      responses: {'204': {description: gone}}
  /pets:
    post:
      tags: [pets]
      operationId: addPet
      description: Adds it.
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
      responses: {'200': {description: added}}
components:
  schemas:
    Pet:
      type: object
      uniqueItems: true
      description: A pet.
      properties:
        name: {type: string, description: What it is called.}
"""

Edit = tuple[str, str]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a config with templates, and a description."""
    folder = tmp_path / "home"
    (folder / "mine").mkdir(parents=True)
    (folder / "intaglio.toml").write_text(CONFIG)
    (folder / "pet.yaml").write_text(DESCRIPTION)
    monkeypatch.chdir(folder)
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def edit(*edits: Edit, file: str = "pet.yaml") -> None:
    path = Path(file)
    text = path.read_text("utf-8")
    for old, new in edits:
        assert 1 == text.count(old)
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def known(run: Run) -> None:
    """Two runs: what it takes to print other words is kept from the second on."""
    assert 0 == run("generate", "--overwrite")[0]
    edit(("Gets it.", "Gets this."))
    assert 0 == run("generate", "--overwrite")[0]


def as_fresh(run: Run, runs: list[str]) -> bool:
    """Whether a whole run was made; one that remembers nothing leaves the same and says the same."""
    shutil.copytree("sdk", "fresh")
    before = len(runs)
    quick = run("generate", "--warnings", "all", "--report", "quick.json")
    was_whole = before < len(runs)
    arguments = ("--no-cache", "--output", "fresh", "--report", "fresh.json")
    fresh = run("generate", "--warnings", "all", *arguments)
    shown = (text.replace("fresh", "sdk") for text in fresh[1:])
    assert (fresh[0], *shown) == quick
    assert tree(Path("fresh")) == tree(Path("sdk"))
    if not fresh[0]:
        assert Path("fresh.json").read_bytes() == Path("quick.json").read_bytes()
    shutil.rmtree("fresh")
    return was_whole


QUICK: list[list[Edit]] = [
    [("Get one", "Take one")],
    [("Get one", "Take one"), ("Adds it.", "Makes it."), ("Drop one", "Lose one")],
    [("summary: Get one", "summary: |\n        Get\n\n        one")],
    [("Gets this.", '"\\"\\"\\" {{ view }} \\\\"')],
    [("Gets this.", "Gets that."), ("summary: Drop", "# why\n      summary: Drop")],
    [("Get one", "Get " + "one " * 40)],
]
WHOLE: list[list[Edit]] = [
    [("Get one", "3")],
    [("All pets", "Every pet")],
    [("description: Pets", "description: Cats")],
    [("A pet.", "A cat.")],
    [("What it is called.", "A name.")],
    [("{type: string, desc", "{type: integer, desc")],
    [("  /pets:\n", "  /cats:\n")],
    [("parameters: [", "parameters: [{name: q, in: query, schema: {type: string}}, ")],
    [("    Pet:\n", "    Cat: {type: string}\n    Pet:\n")],
    [
        (
            "    delete:\n",
            "    head:\n      responses: {'204': {description: no}}\n    delete:\n",
        )
    ],
    [("Get one", "Take one"), ("    Pet:\n", "    Cat: {type: object}\n    Pet:\n")],
    [("uniqueItems: true", "uniqueItems: 'no'"), ("Get one", "Take one")],
    [("Get one", "'Take one")],
]


@pytest.mark.parametrize("edits", QUICK)
def test_other_words(edits: list[Edit], run: Run, runs: list[str]) -> None:
    """Other words are printed where they are said, once and again, without a whole run."""
    known(run)
    edit(*edits)
    assert not as_fresh(run, runs)
    assert "nothing to do" in run("generate")[1]
    edit(("/pets:\n    post:", "/pets:\n    # a remark\n    post:"))
    edit(("operationId: dropPet\n", "operationId: dropPet\n      # a remark\n"))
    assert not as_fresh(run, runs)
    assert 2 + 2 == len(runs)


@pytest.mark.parametrize("edits", WHOLE)
def test_other_changes(edits: list[Edit], run: Run, runs: list[str]) -> None:
    """Any other change is a whole run."""
    known(run)
    edit(*edits)
    assert as_fresh(run, runs)


def test_warnings_keep_up(run: Run, runs: list[str]) -> None:
    """Warnings stand at the lines where they are now, also behind words of more lines."""
    edit(
        ("uniqueItems: true", "minLength: few"),
        ("operationId: dropPet\n", "operationId: getPet\n"),
    )
    edit(("title: Pets", "title: Pets, contact: 3"))
    known(run)
    edit(("Get one", "Get two"))
    assert not as_fresh(run, runs)
    edit(("summary: Get two", "summary: >\n        Get\n        three"))
    # One of the sentences names a line itself.
    assert as_fresh(run, runs)
    edit(("getPet\n      summary: >", "gotPet\n      summary: >"))
    assert as_fresh(run, runs)
    edit(("        three", "        three\n        or four"))
    assert not as_fresh(run, runs)


@pytest.mark.parametrize(
    "change",
    [
        lambda: Path("sdk/README.md").write_text("mine"),
        lambda: Path("sdk/.intaglio.json").unlink(),
        lambda: Path("mine/README.md.jinja").write_text("{# prints nothing #}\n"),
        lambda: edit(('name = "pet"', 'name = "cat"'), file="intaglio.toml"),
    ],
    ids=["edited file", "no manifest", "template", "config"],
)
def test_other_changes_beside(
    change: Callable[[], None], run: Run, runs: list[str]
) -> None:
    """A change of anything but the description is a whole run too, whatever else has changed."""
    known(run)
    edit(("Get one", "Take one"))
    change()
    assert as_fresh(run, runs)


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: content[:-1],
        lambda content: content.replace(b"Get one", b"Got one"),
        lambda content: b"\xff" + content,
        lambda content: content.partition(b"\n")[0],
    ],
)
def test_damaged_words(
    damage: Callable[[bytes], bytes], run: Run, runs: list[str], cache: Path
) -> None:
    """What is kept is taken as it was written or not at all."""
    known(run)
    (file,) = cache.glob(f"*{store.WORDS}")
    file.write_bytes(damage(file.read_bytes()))
    edit(("Adds it.", "Makes it."))
    assert as_fresh(run, runs)


def test_words_of_another_run(run: Run, runs: list[str], cache: Path) -> None:
    """Words are those of the last run, or they are not used."""
    known(run)
    (file,) = cache.glob(f"*{store.WORDS}")
    before = file.read_bytes()
    edit(("Get one", "Take one"))
    run("generate")
    file.write_bytes(before)
    edit(("Adds it.", "Makes it."))
    assert as_fresh(run, runs)


def test_who_generates_once_keeps_no_words(run: Run, cache: Path) -> None:
    """They are as large as the description, and of use to those who change it."""
    run("generate")
    assert [] == list(cache.glob(f"*{store.WORDS}"))


def test_views_that_tell() -> None:
    """Every view of a page that leads to what is told of an operation is known as one."""
    found = {
        view
        for view in vars(views).values()
        if isinstance(view, type) and is_dataclass(view) and Told in _within(view)
    }
    leading = {kind for view in found for kind in _within(view) - {view}}
    assert {view for view in found if view not in leading} == set(views.TELLING)


def _within(kind: Any) -> set[Any]:
    """All that a type is made of, itself among it."""
    found, waiting = set[Any](), [kind]
    while waiting:
        each = waiting.pop()
        if each not in found:
            found.add(each)
            waiting += get_args(each)
            if is_dataclass(each):
                hints = get_type_hints(each)
                waiting += [hints[field.name] for field in fields(each)]
    return found


def prepared(case: Path, folder: Path) -> config.Config | None:
    """A case with words for each operation, in block style; `None` where there is nothing to say."""
    shutil.copytree(case.parent, folder, ignore=shutil.ignore_patterns("expected"))
    if (case.parent / "errors.txt").exists():
        return None
    package = config.Package("case-sdk", "case", "Case", "CASE")
    made = config.Config(case.name, Path("generated"), package)
    if (folder / "intaglio.toml").exists():
        made = replace(config.load(folder / "intaglio.toml"), package=package)
    return replace(made, description=str(folder / case.name), output=folder / "sdk")


def say(file: Path, words: str) -> None:
    """Lets every operation say this in its own way."""
    root: Any = source.parse(file.read_text("utf-8"), file.name).data
    items = [x for x in root.get("paths", {}).values() if isinstance(x, dict)]
    for number, item in enumerate(items):
        for method in METHODS:
            if isinstance(operation := item.get(method), dict) and "$ref" not in item:
                operation["summary"] = f"{words} {number} {method}"
                operation["description"] = f"{number}\n\n{words} {method}"
    put(file, root)


def put(file: Path, root: Any) -> None:
    """Writes a description as lines that part its entries."""
    if file.suffix == ".json":
        file.write_text(json.dumps(root, indent=2), "utf-8")
        return
    # Data that is read from an alias is one object: written twice it is no anchor.
    plain = json.loads(json.dumps(root))
    text = yaml.safe_dump(plain, sort_keys=False, allow_unicode=True)
    file.write_text(text, "utf-8")


def printed(made: config.Config) -> tuple[pipeline.Printed, cache.Outcome]:
    done = pipeline.generate(made, lambda _: None)
    said = covered(done.coverage), as_json(done.coverage)
    return done, cache.Outcome(done.warnings, *said)


def kept(made: config.Config) -> bool:
    """Prints, writes and remembers; whether that is all it takes to print other words."""
    before = cache.stamp(made)
    done, outcome = printed(made)
    write.apply(done.files, made.output)
    for _ in range(2):
        cache.remember(made, before, done.read, done.files, outcome, done.telling)
    return done.telling is not None and done.read is not None


@pytest.fixture
def made(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> config.Config | None:
    """A case as `prepared`, in the current folder."""
    found = prepared(case, tmp_path / "case")
    monkeypatch.chdir(tmp_path / "case")
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.parent.name)
def test_every_case(made: config.Config | None) -> None:
    """Whatever the description says beside, other words of all operations come out as a whole run's."""
    if made is None:
        return
    file = Path(made.description)
    say(file, "Says")
    try:
        is_kept = kept(made)
    except IntaglioError:
        return
    say(file, WORDS)
    revised = revise(made)
    done, outcome = printed(made)
    if revised is None:
        lines = any(f"{file}:" in w.what + w.hint for w in outcome.warnings)
        assert not is_kept or lines
        return
    assert outcome == revised.outcome
    write.revise(revised.revision, made.output)
    assert not write.compare(done.files, made.output)
