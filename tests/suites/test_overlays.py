"""Overlays of others: what they change is printed, and a version to come is refused by name."""

from dataclasses import replace
from pathlib import Path

import pytest

from intaglio import pipeline
from intaglio.errors import IntaglioError
from intaglio.load import overlay
from intaglio.load.references.reachable_files import read_resource
from intaglio.load.sources.root_location import RootLocation
from suites.places import SUITES, conformance
from suites.workshop import configured

pytestmark = conformance

EXAMPLES = sorted(SUITES.glob("overlay/*/overlay.yaml"))
DRAFTS = sorted(SUITES.glob("overlay-schema-tests/v1.2-dev/*/*.yaml"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_what_an_overlay_makes_is_printed(path: Path) -> None:
    """The SDK of a description with its overlay is that of the expected description."""
    before = configured(path.with_name("openapi.yaml"), "overlaid")
    after = configured(path.with_name("output.yaml"), "overlaid")
    overlaid = replace(before, overlays=(str(path),))
    assert printed(after) == printed(overlaid)


def printed(config: pipeline.Config) -> dict[str, str]:
    files = pipeline.generate(config, lambda _: None).files
    return {path: text for path, text in files.items() if "/_runtime/" not in path}


def data(path: Path) -> object:
    resource, _ = read_resource(RootLocation.from_typed(str(path)), "")
    return resource.data


def refusals(changes: object) -> list[str]:
    """What keeps this from being an overlay."""
    try:
        overlay.check_overlay(changes)
    except IntaglioError as error:
        return [f"{each.at}: {each.what}" for each in error.problems]
    return []


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_an_overlay_of_a_draft_is_refused_for_its_version(path: Path) -> None:
    """Of 1.2, which is no released version, the version alone is refused where the suite says pass."""
    changes = data(path)
    refused = "#/overlay: unsupported version of Overlay: '1.2.0'"
    if path.parent.name == "pass":
        assert [refused] == refusals(changes)
    else:
        assert [] != refusals(changes)


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_an_overlay_of_a_draft_agrees_otherwise(path: Path) -> None:
    """With the version of today, the verdict is that of the suite."""
    changes = data(path)
    if isinstance(changes, dict) and changes.get("overlay") == "1.2.0":
        changes = {**changes, "overlay": "1.1.0"}
    assert (path.parent.name == "fail") == bool(refusals(changes))
