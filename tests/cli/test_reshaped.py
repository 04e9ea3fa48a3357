"""A run for which operations take or answer something else prints what a whole run prints, by printing less."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from intaglio import write
from intaglio.cache import store
from intaglio.cache.revise import revise
from intaglio.config import Config
from intaglio.errors import IntaglioError
from intaglio.read import source
from tests.cli.conftest import Run
from tests.cli.mutation import mutate
from tests.cli.test_reworded import CASES, as_fresh, edit, kept, made, printed, put

CONFIG = """\
description = "zoo.yaml"
output = "sdk"
[package]
name = "zoo"
"""
DESCRIPTION = """\
openapi: 3.1.0
info: {title: Zoo, version: '1'}
security: [{key: []}]
paths:
  /animals/{id}:
    get:
      tags: [animals]
      operationId: getAnimal
      summary: Get one
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      responses:
        '200':
          description: one
          content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}
        '404':
          description: none
          content:
            application/json:
              schema: {type: object, properties: {code: {type: integer}, why: {type: string}}}
    put:
      tags: [animals]
      operationId: putAnimal
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [name]
              properties:
                name: {type: string, maxLength: 10}
                kind: {type: string, enum: [cat, dog, cow, bat, rat, pig, emu, yak, hen]}
                home: {type: object, properties: {street: {type: string}, city: {type: string}}}
      responses: {'204': {description: put}}
  /animals:
    post:
      tags: [animals]
      operationId: addAnimal
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                cage: {type: object, properties: {row: {type: string}, number: {type: integer}}}
      responses: {'200': {description: added}}
  /keepers:
    get:
      tags: [keepers]
      operationId: listKeepers
      responses:
        '200':
          description: all
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Keeper'}}
components:
  securitySchemes:
    key: {type: http, scheme: bearer}
  schemas:
    Animal: {type: object, properties: {name: {type: string}, cage: {type: object, properties: {row: {type: string}, number: {type: string}}}}}
    Keeper: {type: object, properties: {name: {type: string}, age: {type: integer}}}
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a config and a description."""
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "intaglio.toml").write_text(CONFIG)
    (folder / "zoo.yaml").write_text(DESCRIPTION)
    monkeypatch.chdir(folder)
    return folder


def known(run: Run) -> None:
    """Two runs: what has been decided is kept from the second on."""
    assert 0 == run("generate")[0]
    change("description: put", "description: was put")
    assert 0 == run("generate")[0]


def change(old: str, new: str) -> None:
    edit((old, new), file="zoo.yaml")


PARAMETERS = "      parameters:\n        - {name: id"
QUICK = {
    "another name": ("operationId: putAnimal", "operationId: setAnimal"),
    "another tag": ("tags: [keepers]", "tags: [people]"),
    "a stream": (
        "{application/json: {schema: {$ref",
        "{text/event-stream: {schema: {$ref",
    ),
    "servers": (
        "operationId: putAnimal\n",
        "operationId: putAnimal\n      servers: [{url: 'https://x'}]\n",
    ),
    "what the README begins with": (
        "  /animals:\n    post:\n      tags: [animals]\n      operationId: addAnimal\n",
        "  /animals:\n    post:\n      tags: [animals]\n      operationId: addAnimal\n"
        "      parameters: [{name: a, in: query, schema: {type: string}}]\n",
    ),
    "another component": ("schemas/Animal", "schemas/Keeper"),
    "a class less": (
        "{type: object, properties: {row: {type: string}, number: {type: integer}}}",
        "{type: string}",
    ),
    "equal to no other": (
        "schema: {type: object, properties: {code: {type: integer}, why: {type: string}}}",
        "schema: {type: object, properties: {code: {type: string}, why: {type: string}}}",
    ),
    "many arguments": (
        "operationId: listKeepers\n",
        "operationId: listKeepers\n      x-speakeasy-max-method-params: 1\n      parameters:\n"
        "        - {name: limit, in: query, required: true, schema: {type: integer}}\n"
        "        - {name: from, in: query, schema: {type: integer}}\n",
    ),
    "an operation to use instead": (
        "operationId: putAnimal\n",
        "operationId: putAnimal\n      deprecated: true\n"
        "      x-speakeasy-deprecation-replacement: addAnimal\n",
    ),
    "a name that is taken": ("operationId: putAnimal\n", "operationId: get_animal\n"),
    "no tag": ("tags: [keepers]", "tags: []"),
    "equal to a component": (
        "number: {type: integer}}}\n",
        "number: {type: string}}}\n",
    ),
    "an inline class more": (
        "maxLength: 10}\n",
        "}\n                age: {type: object, properties: {n: {type: integer}}}\n",
    ),
    "a parameter more": (
        "operationId: putAnimal\n" + PARAMETERS,
        "operationId: putAnimal\n      parameters:\n"
        "        - {name: since, in: query, schema: {type: string, format: date}}\n"
        "        - {name: id",
    ),
    "a parameter of another operation": (
        "operationId: listKeepers\n",
        "operationId: listKeepers\n      parameters:\n"
        "        - {name: limit, in: query, required: true, schema: {type: integer}}\n",
    ),
    "a property more": (
        "maxLength: 10}\n",
        "}\n                age: {type: integer}\n",
    ),
    "what the README shows first": (
        "{row: {type: string}, number: {type: integer}}",
        "{row: {type: boolean}, number: {type: integer}}",
    ),
    "a limit": ("maxLength: 10", "maxLength: 20"),
    "a value": ("pig, emu", "pig, eel, emu"),
    "what is required": ("required: [name]", "required: [name, home]"),
    "a property of a dict": ("{street: {", "{number: {type: integer}, street: {"),
    "a status": ("'204': {description: was", "'202': {description: was"),
    "deprecated": (
        "operationId: putAnimal\n",
        "operationId: putAnimal\n      deprecated: true\n",
    ),
    "something at the end": (
        "'204': {description: was put}}\n",
        "'204': {description: was put}}\n      deprecated: true\n",
    ),
    "something at the end of all": (
        "schema: {type: array, items: {$ref: '#/components/schemas/Keeper'}}\n",
        "schema: {type: array, items: {$ref: '#/components/schemas/Keeper'}}\n"
        "      deprecated: true\n",
    ),
    "no summary": ("      summary: Get one\n", ""),
    "an empty summary": ("Get one", "''"),
    "said of a response": ("description: none", "description: no such"),
    "a header": (
        "description: one\n",
        "description: one\n          headers: {X-Age: {schema: {type: integer}}}\n",
    ),
    "no credentials": (
        "operationId: putAnimal\n",
        "operationId: putAnimal\n      security: []\n",
    ),
    "an error": ("why: {type: string}", "why: {type: [string, 'null']}"),
}
WHOLE = {
    "a class without capitals": (
        "{type: object, properties: {row: {type: string}, number: {type: integer}}}",
        "{title: \N{CJK UNIFIED IDEOGRAPH-72AC}, type: object, properties: {row: {type: string}}}",
    ),
    "an anchor": ("maxLength: 10", "$anchor: name"),
    "an id": ("maxLength: 10", "$id: name"),
    "another file": ("'#/components/schemas/Animal'", "'no.yaml'"),
    "a class more": (
        "age: {type: integer}",
        "age: {type: object, properties: {n: {type: integer}}}",
    ),
    "a document": (
        "content:\n          application/json:\n            schema:\n              type: object\n              required",
        "content:\n          application/xml:\n            schema:\n              type: object\n              required",
    ),
    "a finding": ("code: {type: integer}", "code: {type: integer, minimum: few}"),
    "a component": ("age: {type: integer}}}\n", "age: {type: string}}}\n"),
    "a method less": ("    put:\n", "    x-put:\n"),
    "ignored": (
        "operationId: putAnimal\n",
        "operationId: putAnimal\n      x-speakeasy-ignore: true\n",
    ),
}


@pytest.fixture
def sound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is wrong with what is kept: who stumbles over it stumbles over itself."""
    monkeypatch.setattr("intaglio.cache.revise.DAMAGES", ())


@pytest.mark.usefixtures("sound")
@pytest.mark.parametrize("how", QUICK)
def test_without_a_whole_run(how: str, run: Run, runs: list[str]) -> None:
    """What an operation becomes is printed without a whole run, once and again."""
    known(run)
    change(*QUICK[how])
    assert not as_fresh(run, runs)
    assert "nothing to do" in run("generate")[1]
    change("street: {type: string}", "street: {type: string, minLength: 1}")
    assert not as_fresh(run, runs)
    change("description: added", "description: is added")
    assert not as_fresh(run, runs)


@pytest.mark.usefixtures("sound")
@pytest.mark.parametrize("how", WHOLE)
def test_with_a_whole_run(how: str, run: Run, runs: list[str]) -> None:
    """What may be more than that, a whole run prints."""
    known(run)
    change(*WHOLE[how])
    assert as_fresh(run, runs)


def test_words_and_shape(run: Run, runs: list[str]) -> None:
    """Runs for other words and for other shapes follow each other."""
    known(run)
    change("Get one", "Take one")
    assert not as_fresh(run, runs)
    change("maxLength: 10", "maxLength: 20")
    assert not as_fresh(run, runs)
    change("Take one", "Have one")
    assert not as_fresh(run, runs)
    change("Have one\n", "See one\n      deprecated: true\n")
    assert not as_fresh(run, runs)


@pytest.mark.parametrize(
    "damage", [lambda c: c[:-1], lambda c: c.replace(b"putAnimal", b"petAnimal")]
)
def test_damaged_decisions(damage: Any, run: Run, runs: list[str], cache: Path) -> None:
    """What is kept is taken as it was written or not at all."""
    known(run)
    (file,) = cache.glob(f"*{store.DECISIONS}")
    file.write_bytes(damage(file.read_bytes()))
    change("maxLength: 10", "maxLength: 20")
    assert as_fresh(run, runs)


@pytest.mark.parametrize(
    "change_beside",
    [
        lambda: Path("sdk/src/zoo/resources/animals.py").unlink(),
        lambda: Path("sdk/src/zoo/resources/animals.py").write_text("mine"),
        lambda: Path("sdk/docs/sdks/animals/README.md").unlink(),
    ],
    ids=["no file", "edited file", "no documentation"],
)
def test_changes_beside(
    change_beside: Callable[[], object], run: Run, runs: list[str]
) -> None:
    """Files are printed among those of the last run, or all are."""
    known(run)
    change("maxLength: 10", "maxLength: 20")
    change_beside()
    assert as_fresh(run, runs)


def test_a_page_where_the_user_has_one(run: Run, runs: list[str]) -> None:
    """A new page takes no place that a file of the user's has; without that, it stands there."""
    known(run)
    mine = Path("sdk/docs/models/putanimalage.md")
    mine.write_text("mine")
    change(*QUICK["an inline class more"])
    code, _, errors = run("generate")
    assert 1 == code
    assert mine.name in errors
    assert "mine" == mine.read_text()
    mine.unlink()
    assert 0 == run("generate")[0]
    assert "PutAnimalAge" in mine.read_text()


SHARED = """\
    Creature: {type: object, properties: {age: {type: integer}}}
    Beast:
      allOf:
        - $ref: '#/components/schemas/Creature'
        - {type: object, properties: {owner: {type: object, properties: {n: {type: string}}}}}
    Ape: {allOf: [{$ref: '#/components/schemas/Beast'}, {properties: {arms: {type: integer}}}]}
"""
CREATURE = (
    "content: {application/json: {schema: {$ref: '#/components/schemas/Creature'}}}"
)


def test_shared_parts(run: Run, runs: list[str]) -> None:
    """A part of many may be called after one whom the operation does not need: that stays as it is."""
    text = Path("zoo.yaml").read_text("utf-8") + SHARED
    Path("zoo.yaml").write_text(text, "utf-8")
    change("{description: put}", f"{{description: put, {CREATURE}}}")
    assert 0 == run("generate")[0]
    change("description: put", "description: was put")
    assert 0 == run("generate")[0]
    assert Path("sdk/docs/models/apeowner.md").exists()
    change("maxLength: 10", "maxLength: 20")
    assert not as_fresh(run, runs)


def test_no_decisions(run: Run, runs: list[str], cache: Path) -> None:
    """Of many outputs the decisions for the oldest are forgotten before the rest."""
    known(run)
    (file,) = cache.glob(f"*{store.DECISIONS}")
    file.unlink()
    change("maxLength: 10", "maxLength: 20")
    assert as_fresh(run, runs)
    change("maxLength: 20", "maxLength: 30")
    assert not as_fresh(run, runs)


def test_without_a_config(run: Run, runs: list[str], home: Path) -> None:
    """Names that were made of the title are kept too."""
    (home / "intaglio.toml").unlink()
    arguments = ("generate", "zoo.yaml", "--output", "sdk")
    assert 0 == run(*arguments)[0]
    change("description: put", "description: was put")
    assert 0 == run(*arguments)[0]
    before = len(runs)
    change("maxLength: 10", "maxLength: 20")
    assert 0 == run(*arguments)[0]
    assert before == len(runs)


@pytest.mark.usefixtures("sound")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.parent.name)
def test_every_case(case: Path, made: Config | None) -> None:
    """Whatever becomes of an operation, what is printed without a whole run is what that prints."""
    if made is None:
        return
    file = Path(made.description)
    root: Any = source.parse(file.read_text("utf-8"), file.name).data
    put(file, root)
    try:
        kept(made)
    except IntaglioError:
        return
    for seed in range(3):
        new = copy.deepcopy(root)
        mutate(new, Random(f"{seed} {case.parent.name}"))
        put(file, new)
        revised = revise(made)
        if revised is None:
            continue
        done, outcome = printed(made)
        assert outcome == revised.outcome
        write.revise(revised.revision, made.output)
        assert not write.compare(done.files, made.output)
        root = new
