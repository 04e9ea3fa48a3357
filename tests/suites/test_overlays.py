"""Overlays of others are applied, and those of an unreleased version are an error."""

from dataclasses import replace
from pathlib import Path

import pytest

from intaglio import pipeline
from intaglio.config import Config
from intaglio.errors import IntaglioError
from intaglio.load import overlay
from intaglio.load.references.reachable_files import read_resource
from intaglio.load.sources.root_location import RootLocation
from suites.suite_folder import SUITES, conformance
from suites.package_workspace import make_config

pytestmark = conformance

EXAMPLES = sorted(SUITES.glob("overlay/*/overlay.yaml"))
DRAFTS = sorted(SUITES.glob("overlay-schema-tests/v1.2-dev/*/*.yaml"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_overlay_is_applied(path: Path) -> None:
    """The SDK of a description with an overlay equals that of the expected description."""
    before = make_config(path.with_name("openapi.yaml"), "overlaid")
    after = make_config(path.with_name("output.yaml"), "overlaid")
    overlaid = replace(before, overlays=(str(path),))
    assert print_files(after) == print_files(overlaid)


def print_files(config: Config) -> dict[str, str]:
    """The printed files without the runtime."""
    files = pipeline.generate(config, lambda step: None).files
    return {path: text for path, text in files.items() if "/_runtime/" not in path}


def load_file(path: Path) -> object:
    """The data of a file, as Intaglio loads it."""
    resource, _ = read_resource(RootLocation.from_argument(str(path)), "")
    return resource.data


def list_errors(changes: object) -> list[str]:
    """The errors of an overlay: pointer and message."""
    try:
        overlay.check_overlay(changes)
    except IntaglioError as error:
        return [f"{each.at}: {each.what}" for each in error.problems]
    return []


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_draft_version_is_an_error(path: Path) -> None:
    """An overlay of the unreleased version 1.2 that the suite calls valid has one error: its version."""
    changes = load_file(path)
    unsupported = "#/overlay: unsupported version of Overlay: '1.2.0'"
    if path.parent.name == "pass":
        assert [unsupported] == list_errors(changes)
    else:
        assert [] != list_errors(changes)


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_draft_is_judged_as_by_the_suite(path: Path) -> None:
    """With a released version, an overlay has errors exactly if the suite calls it invalid."""
    changes = load_file(path)
    if isinstance(changes, dict) and changes.get("overlay") == "1.2.0":
        changes = {**changes, "overlay": "1.1.0"}
    assert (path.parent.name == "fail") == bool(list_errors(changes))
