"""A description may read files near itself, and others only if the user allows it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from intaglio.load import load_description
from intaglio.load.references.resolve import resolve_reference
from intaglio.load.sources.root_location import RootLocation

Refusal = Callable[..., str]


def lay(path: Path, ref: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"openapi: 3.1.0\nx: {{$ref: '{ref}'}}\n")
    return str(path)


def pet(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("Pet: {type: string}\n")
    return path


def test_a_sibling_folder_may_be_read(tmp_path: Path) -> None:
    """`../common` may be read: many descriptions are kept in several folders."""
    pet(tmp_path / "common/b.yaml")
    document = load_description(lay(tmp_path / "api/a.yaml", "../common/b.yaml#/Pet"))
    at, _ = resolve_reference(document, "../common/b.yaml#/Pet", "#/x")
    assert "../common/b.yaml#/Pet" == at


def test_a_file_two_folders_up_may_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusal: Refusal
) -> None:
    """The hint names the option that allows it."""
    pet(tmp_path / "b.yaml")
    lay(tmp_path / "deep/api/a.yaml", "../../b.yaml#/Pet")
    monkeypatch.chdir(tmp_path)
    document = load_description("deep/api/a.yaml")
    assert (
        "deep/api/a.yaml:2: reference '../../b.yaml#/Pet': 'b.yaml' may not be read\n"
        "  2 | x: {$ref: '../../b.yaml#/Pet'}\n"
        "  at #/x/$ref\n"
        f"  hint: it is far from the description; allow it with --allow {tmp_path}"
    ) == refusal(
        lambda: resolve_reference(document, "../../b.yaml#/Pet", "#/x"), document
    )


def test_an_allowed_folder_may_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder of `allow` is relative to the current folder."""
    pet(tmp_path / "far/b.yaml")
    lay(tmp_path / "deep/api/a.yaml", "../../far/b.yaml#/Pet")
    monkeypatch.chdir(tmp_path)
    document = load_description("deep/api/a.yaml", allow=("far",))
    at, _ = resolve_reference(document, "../../far/b.yaml#/Pet", "#/x")
    assert "../../far/b.yaml#/Pet" == at


def test_a_symbolic_link_does_not_lead_out(tmp_path: Path) -> None:
    """A symbolic link counts as the file that it leads to."""
    secret = pet(tmp_path / "secret/b.yaml")
    path = lay(tmp_path / "deep/api/a.yaml", "b.yaml#/Pet")
    os.symlink(secret, tmp_path / "deep/api/b.yaml")
    document = load_description(path)
    assert ["b.yaml"] == list(document.missing)
    assert document.missing["b.yaml"].what.endswith("b.yaml' may not be read")


def test_the_home_folder_may_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A description in a folder of the home folder may not read the rest of it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    pet(tmp_path / "b.yaml")
    pet(tmp_path / "api/c.yaml")
    path = lay(tmp_path / "api/a.yaml", "../b.yaml#/Pet")
    assert ["../b.yaml"] == list(load_description(path).missing)
    near = load_description(lay(tmp_path / "api/a.yaml", "c.yaml#/Pet"))
    assert ["", "c.yaml"] == sorted(near.resources)


def test_the_folder_above_home_may_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A description in the home folder may not read those of other users."""
    monkeypatch.setenv("HOME", str(tmp_path / "me"))
    pet(tmp_path / "you/b.yaml")
    document = load_description(lay(tmp_path / "me/a.yaml", "../you/b.yaml#/Pet"))
    assert ["../you/b.yaml"] == list(document.missing)


@pytest.mark.parametrize("ref", ["/etc/hostname", "file:///etc/hostname"])
def test_absolute_paths_may_not_be_read(tmp_path: Path, ref: str) -> None:
    """Absolute paths and `file:` URLs follow the same rule as relative paths."""
    (missing,) = load_description(lay(tmp_path / "a/b/a.yaml", ref)).missing.values()
    assert missing.what.endswith("may not be read")


@pytest.mark.parametrize(
    ("ref", "hint"),
    [
        ("urn:pets:1", "references lead to files and to http or https URLs"),
        ("ftp://x.example/a", "references lead to files and to http or https URLs"),
        (
            "https://x.example/api/a.yaml",
            "allow it with --allow https://x.example/api/",
        ),
    ],
)
def test_urls_may_not_be_fetched(tmp_path: Path, ref: str, hint: str) -> None:
    """A description on disk fetches nothing unless the user allows it."""
    (missing,) = load_description(lay(tmp_path / "a.yaml", ref)).missing.values()
    assert (f"'{ref}' may not be read", hint) == (missing.what, missing.hint)


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("https://x.example/api/a.yaml", True),
        ("https://x.example/api", True),
        ("https://x.example/apis/a.yaml", False),
        ("https://x.example.evil.example/api/a.yaml", False),
        ("https://x.example/api/../secret", False),
        ("https://x.example/api/%2e%2e/secret", False),
        ("http://x.example/api/a.yaml", False),
        ("https://x.example:8443/api/a.yaml", False),
    ],
)
def test_an_allowed_prefix_ends_at_a_folder(url: str, allowed: bool) -> None:
    """Scheme, host and port have to be equal, and the path has to lie below the prefix."""
    home = RootLocation("/spec/a.yaml", "a.yaml", ("https://x.example/api",))
    assert allowed == home._may_read(url)


@pytest.mark.parametrize(
    ("root", "location", "uri"),
    [
        ("/s/a.yaml", "/s/a.yaml", ""),
        ("/s/a.yaml", "/s/common/b.yaml", "common/b.yaml"),
        ("/s/a.yaml", "/t/b#1.yaml", "../t/b%231.yaml"),
        ("/s/a.yaml", "https://x.example/b.yaml", "https://x.example/b.yaml"),
        ("https://x.example/s/a.yaml", "https://x.example/s/c/b.yaml", "c/b.yaml"),
        ("https://x.example/s/a.yaml", "https://x.example/b.yaml", "https://x.example/b.yaml"),
    ],
)  # fmt: skip
def test_a_file_has_one_uri(root: str, location: str, uri: str) -> None:
    """A location gives a uri relative to the folder of the root, and the uri gives the location."""
    home = RootLocation.from_argument(root)
    assert (uri, location) == (home.make_uri(location), home.locate(uri))
