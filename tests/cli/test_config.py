"""`intaglio.toml`: the table of its keys, loading, checking, and what is generated from the table."""

from __future__ import annotations

import json
import os
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from harness.snapshots import assert_snapshot

from intaglio.config import Config, Package, load_config
from intaglio.config.config_file import format_example
from intaglio.config.config_reference import config_reference, config_schema
from intaglio.config.keys import KEYS, Key
from intaglio.config.starter_file import format_config
from intaglio.config.toml_file import find_key_lines, format_value, read_toml
from intaglio.errors import UsageError, render_problem

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
UPDATE = ".venv/bin/pytest tests/cli/test_config.py --update"
BAD = sorted((HERE / "config").glob("*.toml"))

FULL = Config(
    description="spec/pets.yaml",
    output=Path("generated"),
    package=Package("pet-sdk", "pet_sdk", "Pets", "PETS", "1.2.0rc1"),
    names={"#/components/schemas/pet": "Pet", "listPets": "all"},
    exclude=("deletePet",),
    allow=("common", "https://example.com/"),
    overlays=("spec/fix.yaml",),
    templates=Path("mine"),
    strict=True,
)
LEAST = 'description = "a.yaml"\noutput = "out"\n'


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_bad_config(file: Path, monkeypatch: pytest.MonkeyPatch, update: bool) -> None:
    """All problems of a config are reported at once, each with its line and a hint."""
    monkeypatch.chdir(file.parent)
    with pytest.raises(UsageError) as caught:
        load_config(file.name)
    messages = "\n".join(map(render_problem, caught.value.problems)) + "\n"
    assert_snapshot(file.with_suffix(".txt"), messages, update, UPDATE)


def test_format_and_load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A formatted config loads as the same value, in whichever folder the file is."""
    monkeypatch.chdir(tmp_path)
    for folder in ("", "spec", "a/b"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        file = Path(folder, "intaglio.toml")
        file.write_text(format_config(FULL, Path(folder)), "utf-8")
        assert FULL == load_config(file)


@pytest.mark.parametrize("name", ['a"b', "back\\slash", "tab\t", "\x7f", "é\u2028"])
def test_strings_in_toml(name: str, tmp_path: Path) -> None:
    """Every string that TOML can hold survives formatting and loading."""
    file = tmp_path / "intaglio.toml"
    excluded = replace(FULL, exclude=(name,), names={name: "Pet"})
    file.write_text(format_config(excluded, tmp_path), "utf-8", newline="\n")
    loaded = load_config(file)
    assert ((name,), {name: "Pet"}) == (loaded.exclude, loaded.names)


def test_least_config(tmp_path: Path) -> None:
    """A description, an output and a name are enough; the other names follow from the name."""
    file = tmp_path / "intaglio.toml"
    file.write_text(
        'description="a.yaml"\noutput="out"\n[package]\nname="Acme.pet-sdk"'
    )
    assert load_config(file) == Config(
        description=f"{tmp_path}/a.yaml",
        output=tmp_path / "out",
        package=Package(
            "Acme.pet-sdk", "acme_pet_sdk", "AcmePetSdk", "ACME_PET_SDK", "0.1.0"
        ),
    )


def test_description_at_a_url(tmp_path: Path) -> None:
    """A URL is not joined with the folder of the config."""
    url = "https://example.com/a/../openapi.json"
    text = f'description="{url}"\noutput="out"\n[package]\nname="a"'
    (tmp_path / "intaglio.toml").write_text(text)
    assert url == load_config(tmp_path / "intaglio.toml").description


def test_path_through_a_link(tmp_path: Path) -> None:
    """After a symbolic link, `..` leads to the folder above the link's target."""
    (tmp_path / "real/spec").mkdir(parents=True)
    (tmp_path / "spec").symlink_to("real/spec")
    text = 'description="../a.yaml"\noutput="out"\n[package]\nname="a"'
    (tmp_path / "spec/intaglio.toml").write_text(text)
    found = load_config(tmp_path / "spec/intaglio.toml").description
    assert f"{tmp_path}/real/a.yaml" == os.path.realpath(found)


@pytest.mark.parametrize(
    "what, content",
    [
        ("there is no config 'intaglio.toml'", None),
        ("the config 'intaglio.toml' is not UTF-8", b"\xff\xfe\x00"),
    ],
)
def test_no_config(
    what: str,
    content: bytes | None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A missing config and one that is not UTF-8 are reported as such."""
    monkeypatch.chdir(tmp_path)
    if content is not None:
        Path("intaglio.toml").write_bytes(content)
    with pytest.raises(UsageError) as caught:
        load_config("intaglio.toml")
    assert [what] == [each.what for each in caught.value.problems]


def test_config_that_is_a_folder(tmp_path: Path) -> None:
    """A folder in place of the config is reported as such."""
    with pytest.raises(UsageError, match="cannot be read: Is a directory"):
        load_config(tmp_path)


def test_lines_of_keys() -> None:
    """A key has the line that it starts on, whatever brackets, quotes and strings surround it."""
    text = (
        'a = """\n[b]\nc = 1\n"""\r\n# [d]\n[e."f.g"] # x\n'
        'h = [\n  "i = 1", # ]\n]\nj.k = {l = 1}\n[[m]]\n[[m]]\nn = 1'
    )
    assert {
        ("a",): 1,
        ("e",): 6,
        ("e", "f.g"): 6,
        ("e", "f.g", "h"): 7,
        ("e", "f.g", "j"): 10,
        ("e", "f.g", "j", "k"): 10,
        ("e", "f.g", "j", "k", "l"): 10,
        ("m",): 11,
        ("m", "n"): 13,
    } == find_key_lines(text)


def test_every_field_has_a_row() -> None:
    """Each field of `Config` and `Package` but `path` and `package` is a key, and the reverse."""
    named = [each.name for owner in (Config, Package) for each in fields(owner)]
    named.remove("path")
    named.remove("package")
    assert sorted(named) == sorted(key.attribute for key in KEYS.values())
    assert all(path == key.path for path, key in KEYS.items())


@pytest.mark.parametrize("key", KEYS.values(), ids=lambda key: key.name)
def test_examples_load(key: Key, tmp_path: Path) -> None:
    """Every row's example is a valid value of its key, for the loader and for the schema."""
    file = tmp_path / "intaglio.toml"
    lines = {(): LEAST, ("package",): '[package]\nname = "a"\n'}
    header = f"[{'.'.join(key.table)}]\n" if key.table else ""
    table = lines.setdefault(key.table, header)
    kept = [x for x in table.splitlines(True) if not x.startswith(f"{key.path[-1]} ")]
    lines[key.table] = "".join(kept) + format_example(key) + "\n"
    file.write_text("".join(lines.values()), "utf-8")
    loaded = load_config(file)
    owner = loaded.package if key.is_in_package else loaded
    assert getattr(owner, key.attribute) != key.default
    assert jsonschema_rs.is_valid(config_schema(), read_toml(file)[1])


def test_schema_is_committed(update: bool) -> None:
    """The JSON schema at the root of the repository is the one of the table (`--update` writes it)."""
    text = json.dumps(config_schema(), indent=2, ensure_ascii=False) + "\n"
    assert_snapshot(ROOT / "intaglio.schema.json", text, update, UPDATE)


def test_schema_accepts_our_config() -> None:
    """The config of this repository's SDK meets the schema."""
    jsonschema_rs.validate(config_schema(), read_toml(ROOT / "spec/intaglio.toml")[1])


@pytest.mark.parametrize(
    "change",
    [
        {"description": 3},
        {"output": ""},
        {"strict": "yes"},
        {"stict": True},
        {"package": {}},
        {"package": {"name": "-"}},
        {"package": {"name": "a", "module": "a-b"}},
        {"names": {"Pet": "3"}},
        {"exclude": {"operations": "a"}},
    ],
    ids=format_value,
)
def test_schema_refuses(change: dict[str, Any]) -> None:
    """The schema refuses wrong types, wrong spellings, unknown and missing keys."""
    right = {"description": "a", "output": "b", "package": {"name": "c"}}
    assert jsonschema_rs.is_valid(config_schema(), right)
    assert not jsonschema_rs.is_valid(config_schema(), {**right, **change})


def test_reference_has_a_section_per_key() -> None:
    """The reference in Markdown describes each key once."""
    page = config_reference()
    assert all(1 == page.count(f"## `{key.name}`\n") for key in KEYS.values())
