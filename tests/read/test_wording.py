"""What is taken for other words of operations, and what is not."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from intaglio.errors import IntaglioError
from intaglio.read import read, source
from intaglio.read.wording import (
    Edited,
    Said,
    Text,
    edited,
    reshaped,
    reworded,
    text_of,
)

TEXT = """\
openapi: 3.1.0
info: {title: Pets, version: '1', description: "some\n  text"}
paths:
  # the first
  /pets:
    get:
      summary: List pets
      description: |
        All of them.
          /pets/{id}:

      tags: [pets]
      responses:
        '200': {description: "fine,
    really"}
    post:
      summary: 'Make
        a pet'
      description: Makes: no
      responses: {default: {description: made}}

  /pets/{id}:
    summary: One pet
    get:
      description: >-
        Finds
        one
      x-n: [1, 2.0, true]
      responses: {default: {description: found}}
  '/odd:path':
    put: {summary: Odd, responses: {}}
components:
  schemas:
    A: &a {type: string}
    B: *a
""".replace("Makes: no", "Makes one")
GET = "#/paths/~1pets/get"


def text(content: str, name: str = "a.yaml") -> Text:
    """The text of a description as a run would keep it."""
    Path(name).write_text(content, "utf-8")
    found = text_of(read(name))
    assert found is not None
    return found


def data(content: str, name: str = "a.yaml") -> Any:
    return source.parse(content, name).data


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def compared(old: Text, new: str) -> tuple[Edited, Said] | None:
    """What is said anew, where only that differs."""
    found = edited(old, new)
    said = None if found is None else reworded(found)
    return None if found is None or said is None else (found, said)


def changed(old: str, new: str) -> tuple[Edited, Said] | None:
    assert 1 == TEXT.count(old)
    return compared(text(TEXT), TEXT.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("List pets", "List all", {GET: {"summary": "List all"}}),
        (
            "All of them.",
            "All!\n\n        Yes.",
            {GET: {"description": "All!\n\nYes.\n  /pets/{id}:\n"}},
        ),
        ("Odd,", "'Odd,',", {"#/paths/~1odd:path/put": {"summary": "Odd,"}}),
        ("List pets", "!!str 3", {GET: {"summary": "3"}}),
        ("      tags", "      # a remark\n      tags", {}),
    ],
)
def test_reworded(old: str, new: str, said: object) -> None:
    """Each operation that says something else is found, with what it says."""
    found = changed(old, new)
    assert found is not None
    assert said == found[1]
    assert text(found[0].text.text) == found[0].text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("List pets", "''"),
        ("List pets", "3"),
        ("List pets", "&a List pets"),
        ("      summary: List pets\n", ""),
        ("summary: List pets", "operationId: List pets"),
        ("summary: One pet", "summary: Two pets"),
        ("'Make\n        a pet'", "'Make\n        a pet"),
        ("[1, 2.0, true]", "[1, 2, true]"),
        ("[1, 2.0, true]", "[1, 2.0, 1]"),
        ("[pets]", "[cats]"),
        ("{description: made}", "{description: done}"),
        ("  /pets:", "  /cats:"),
        ("  /pets:", "   /pets:"),
        ("  '/odd:path':", "  /odd:path:"),
        ("  # the first\n", ""),
        ("title: Pets", "title: Cats"),
        ("type: string", "type: integer"),
        ("All of them.", "See '#/paths/~1pets/get'."),
        ("List pets", "List\u2028pets"),
        ("\ncomponents:", "\n  /more: {}\ncomponents:"),
        ("\ncomponents:", "\n---\ncomponents:"),
        ("\ncomponents:", " components:"),
        ("\ncomponents:", "\tcomponents:"),
        ("  /pets/{id}:\n    summary", "...\n  /pets/{id}:\n    summary"),
        ("    post:\n", "    get:\n"),
    ],
)
def test_otherwise(old: str, new: str) -> None:
    """What is no difference in words alone, or cannot be told from one, is left to a run."""
    assert changed(old, new) is None


@pytest.mark.parametrize(
    ("old", "new", "operations"),
    [
        ("tags: [pets]", "tags: [cats]", (("/pets", "get"),)),
        ("x-n: [1, 2.0, true]", "x-n: [1, 2, true]", (("/pets/{id}", "get"),)),
        ("responses: {}}", "responses: {}, deprecated: true}", (("/odd:path", "put"),)),
        ("made}}\n", "made}}\n      deprecated: true\n", (("/pets", "post"),)),
        ("{}}\n", "{}}\n    get:\n      responses: {}\n", None),
        ("{}}\n", "{}}\n  # the end\n", ()),
        ("      tags", "      # a remark\n      tags", ()),
        ("    summary: One pet", "    summary: A pet", None),
        ("    post:", "    trace: {responses: {}}\n    post:", None),
        ("    post:", "    patch:", None),
        ("version: '1'", "version: '2'", None),
    ],
)
def test_reshaped(old: str, new: str, operations: object) -> None:
    """The operations are known that differ, where they alone do."""
    found = edited(text(TEXT), TEXT.replace(old, new))
    assert operations == (None if found is None else reshaped(found))


def test_order_of_keys() -> None:
    """Mappings have an order, and what is printed follows it."""
    swapped = TEXT.replace("      tags: [pets]\n", "").replace(
        "      summary: List pets\n", "      tags: [pets]\n      summary: List pets\n"
    )
    assert compared(text(TEXT), swapped) is None


def test_json() -> None:
    """A text in JSON is compared as a whole."""
    before = json.dumps(data(TEXT))
    after = before.replace("List pets", "List \\ud83d\\udc15")
    found = compared(text(before, "a.json"), after)
    assert found is not None
    assert {GET: {"summary": "List \N{DOG}"}} == found[1]
    assert compared(text(before, "a.json"), after[:-1]) is None
    assert compared(text(before, "a.json"), before.replace("2.0", "2")) is None


@pytest.mark.parametrize(
    "content",
    [
        "openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {\n  /a: {}}",
        TEXT.replace("type: string", "$ref: '#/paths/~1pets/get'"),
    ],
    ids=["flow style", "reference to an operation"],
)
def test_not_comparable(content: str) -> None:
    """Where lines do not part the entries, or an operation may be read as something else, nothing is kept."""
    Path("a.yaml").write_text(content, "utf-8")
    assert text_of(read("a.yaml")) is None


def test_any_edit() -> None:
    """Whatever is edited: where only words are said to differ, all else is the same, and so are these."""
    chance, old = random.Random(5), text(TEXT)
    quick = 0
    for _ in range(600):
        new = damaged(TEXT, chance)
        found = edited(old, new)
        if found is None:
            continue
        quick += 1
        whole, said = data(new), reworded(found)
        assert list_of(with_items(data(TEXT), found)) == list_of(whole)
        assert text(new) == found.text
        if said is not None:
            assert list_of(with_words(data(TEXT), said)) == list_of(whole)
    assert quick > 40


def damaged(content: str, chance: random.Random) -> str:
    """The text with a line or a few characters less, more, or otherwise."""
    lines = content.split("\n")
    at = chance.randrange(len(lines))
    match chance.randrange(6):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, chance.choice(lines))
        case 2:
            other = chance.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
        case 3:
            lines[at] = chance.choice((" ", "  ")) + lines[at]
        case _:
            place = chance.randrange(len(content))
            sign = chance.choice("\"'|>#:-& *\n\tx{}[],~1")
            return content[:place] + sign + content[place + chance.randrange(2) :]
    return "\n".join(lines)


def with_items(root: Any, found: Edited) -> Any:
    """The data before with the path items that are there now."""
    for path, (before, now) in found.items.items():
        assert list_of(root["paths"][path]) == list_of(before)
        root["paths"][path] = now
    return root


def with_words(root: Any, said: Any) -> Any:
    for at, words in said.items():
        path, method = at.removeprefix("#/paths/").rsplit("/", 1)
        root["paths"][path.replace("~1", "/").replace("~0", "~")][method].update(words)
    return root


def list_of(value: object) -> str:
    """A value as text: `1` is no `1.0`, and mappings have an order."""
    return json.dumps(value)


def test_invalid_text_is_none_at_all() -> None:
    """What cannot be read is a run's to tell."""
    broken = TEXT.replace("List pets", '"List pets')
    with pytest.raises(IntaglioError):
        data(broken)
    assert edited(text(TEXT), broken) is None
