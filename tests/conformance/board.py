"""Plays every scenario against its documents, one process for each, and keeps the verdicts."""

import csv
import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from conformance.places import SPECTOR
from conformance.server import mock_server, passed, scenarios_of
from harness import REPOSITORY

EDITIONS = ("3.0", "3.1", "3.2")
KINDS = ("sync", "async")

Scenarios = Mapping[str, Any]

_PATHS = (str(REPOSITORY / "tests"), str(REPOSITORY / "generator"))


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a scenario went with the package of one document; `troubles` are empty texts where it went well."""

    document: str
    scenario: str
    edition: str
    troubles: Mapping[str, str]

    @property
    def passes(self) -> bool:
        return not any(self.troubles.values())

    def said(self, kind: str) -> str:
        return "fail" if self.troubles[kind] else "pass"


def play_all() -> list[Verdict]:
    """The verdicts on all scenarios in all editions, by document and scenario."""
    return [verdict for edition in EDITIONS for verdict in _play(edition)]


def _play(edition: str) -> Iterator[Verdict]:
    """Every kind of call has a server of its own, so that none passes for another."""
    with ExitStack() as stack:
        urls = {kind: stack.enter_context(mock_server()) for kind in KINDS}
        scenarios = scenarios_of(urls["sync"])
        jobs = _jobs(scenarios, edition)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            played = pool.map(lambda job: _run(job[0], job[1], urls), jobs)
            outcomes = dict(zip(dict(jobs), played, strict=True))
        coverage = {kind: passed(url) for kind, url in urls.items()}
    for document, names in jobs:
        for name in names:
            troubles = {
                kind: outcomes[document][name][kind]
                or ("" if name in coverage[kind] else "the server does not say so")
                for kind in KINDS
            }
            yield Verdict(document, name, edition, troubles)


def _jobs(scenarios: Scenarios, edition: str) -> list[tuple[str, dict[str, Any]]]:
    """The scenarios of each document, by the document's path."""
    jobs: dict[str, dict[str, Any]] = defaultdict(dict)
    for name, document in _listed().items():
        scenario = scenarios[name]
        jobs[_edition(document, edition, scenario)][name] = scenario
    return sorted(jobs.items())


def _listed() -> dict[str, str]:
    """The document of each scenario, as the suite lists it for 3.1."""
    with SPECTOR.joinpath("scenarios.tsv").open(newline="") as lines:
        rows = [(r[0], r[7]) for r in csv.reader(lines, delimiter="\t") if r[7]]
    return dict(rows[1:])


def _edition(document: str, edition: str, scenario: Any) -> str:
    """The document in this edition; of an API in versions, the one of the URI's version."""
    listed = SPECTOR / document.replace("/3.1.0/", f"/{edition}.0/")
    uris = " ".join(each["uri"] for each in scenario["exchanges"])
    named: dict[int, Path] = {}
    for found in sorted(listed.parent.glob("openapi.*.yaml")):
        version = yaml.safe_load(found.read_text("utf-8"))["info"]["version"]
        if place := re.search(rf"[/:]{re.escape(version)}(/|$)", uris):
            named[place.start()] = found
    return str((named[min(named)] if named else listed).relative_to(SPECTOR))


def _run(document: str, scenarios: Any, urls: Mapping[str, str]) -> Any:
    """The outcomes of a document, from a process of its own."""
    job = {
        "description": str(SPECTOR / document),
        "scenarios": scenarios,
        "urls": urls,
    }
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-m", "conformance.caller"],
        input=json.dumps(job),
        capture_output=True,
        text=True,
        timeout=600,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join(_PATHS),
            "PYTHONDONTWRITEBYTECODE": "1",
        },
        check=False,
    )
    assert ran.returncode == 0, f"{document}: {ran.stderr}"
    return json.loads(ran.stdout)
