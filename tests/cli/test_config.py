"""intaglio.toml: what it may say, and what is said of one that is wrong."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from intaglio.config.config import Config, Package, dump, load, place
from intaglio.errors import Place, UsageError, render
from intaglio.config.toml import key_lines

HERE = Path(__file__).parent
BAD = sorted((HERE / "config").glob("*.toml"))

WHOLE = Config(
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


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_bad_config(file: Path, monkeypatch: pytest.MonkeyPatch, update: bool) -> None:
    """All that is wrong with a config is said at once, with its line and a way out."""
    monkeypatch.chdir(file.parent)
    with pytest.raises(UsageError) as caught:
        load(file.name)
    said = "\n".join(map(render, caught.value.problems)) + "\n"
    expected = file.with_suffix(".txt")
    if update:
        expected.write_text(said, "utf-8")
    assert expected.read_text("utf-8") == said


def test_dump_and_load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What `init` writes is read as what was meant, from whichever folder the config is in."""
    monkeypatch.chdir(tmp_path)
    for folder in ("", "spec", "a/b"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        file = Path(folder, "intaglio.toml")
        file.write_text(dump(WHOLE, Path(folder)), "utf-8")
        assert WHOLE == load(file)


def test_least_config(tmp_path: Path) -> None:
    """A description, an output and a name are enough: the other names follow from that one."""
    file = tmp_path / "intaglio.toml"
    file.write_text(
        'description="a.yaml"\noutput="out"\n[package]\nname="Acme.pet-sdk"'
    )
    assert load(file) == Config(
        description=f"{tmp_path}/a.yaml",
        output=tmp_path / "out",
        package=Package(
            "Acme.pet-sdk", "acme_pet_sdk", "AcmePetSdk", "ACME_PET_SDK", "0.1.0"
        ),
    )


def test_description_at_a_url(tmp_path: Path) -> None:
    """A URL is not taken for a path in the folder of the config."""
    url = "https://example.com/a/../openapi.json"
    text = f'description="{url}"\noutput="out"\n[package]\nname="a"'
    (tmp_path / "intaglio.toml").write_text(text)
    assert url == load(tmp_path / "intaglio.toml").description


def test_path_through_a_link(tmp_path: Path) -> None:
    """`..` after a link leads to where the link leads, as it does for the system."""
    (tmp_path / "real/spec").mkdir(parents=True)
    (tmp_path / "spec").symlink_to("real/spec")
    text = 'description="../a.yaml"\noutput="out"\n[package]\nname="a"'
    (tmp_path / "spec/intaglio.toml").write_text(text)
    found = load(tmp_path / "spec/intaglio.toml").description
    assert f"{tmp_path}/real/a.yaml" == os.path.realpath(found)


@pytest.mark.parametrize(
    "what, content",
    [
        ("there is no config 'intaglio.toml'", None),
        ("the config 'intaglio.toml' is not a text", b"\xff\xfe\x00"),
    ],
)
def test_no_config(
    what: str,
    content: bytes | None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A config that is not there, or is no text, is named as that."""
    monkeypatch.chdir(tmp_path)
    if content is not None:
        Path("intaglio.toml").write_bytes(content)
    with pytest.raises(UsageError) as caught:
        load("intaglio.toml")
    assert [what] == [each.what for each in caught.value.problems]


def test_config_that_is_a_folder(tmp_path: Path) -> None:
    """A folder in place of the config is named as one."""
    with pytest.raises(UsageError, match="cannot be read: Is a directory"):
        load(tmp_path)


def test_place_of_a_key(tmp_path: Path) -> None:
    """A message about a choice in the config can point at the line that made it."""
    file = tmp_path / "intaglio.toml"
    file.write_text(dump(WHOLE, tmp_path), "utf-8")
    line = file.read_text().splitlines().index('listPets = "all"') + 1
    expected = Place(str(file), line, 'listPets = "all"')
    assert expected == place(load(file), "names", "listPets")
    assert None is place(load(file), "names", "other")
    assert None is place(WHOLE, "names", "listPets")


def test_lines_of_keys() -> None:
    """A key has the line that it starts on, whatever brackets, quotes and texts surround it."""
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
    } == key_lines(text)
