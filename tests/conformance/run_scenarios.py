"""Runs every scenario against its documents, one process for each document."""

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

from conformance.spector import SPECTOR
from conformance.server import accepted_scenarios, load_scenarios, mock_server
from harness import REPOSITORY

OPENAPI_VERSIONS = ("3.0", "3.1", "3.2")
"""Each document exists in these versions of OpenAPI."""

CALL_KINDS = ("sync", "async")

Scenarios = Mapping[str, Any]

_PYTHON_PATH = (str(REPOSITORY / "tests"), str(REPOSITORY / "generator"))


@dataclass(frozen=True, slots=True)
class Verdict:
    """The result of a scenario with the package of one document.

    `openapi` is the version of the document. `problems` has a string for each kind of call: what went wrong,
    or an empty string.
    """

    document: str
    scenario: str
    openapi: str
    problems: Mapping[str, str]

    @property
    def passes(self) -> bool:
        """True if the scenario passes with every kind of call."""
        return not any(self.problems.values())

    def result(self, kind: str) -> str:
        """`pass` or `fail`, for a kind of call."""
        return "fail" if self.problems[kind] else "pass"


def run_all_scenarios() -> list[Verdict]:
    """The verdicts of all scenarios in all versions of OpenAPI, ordered by document and scenario."""
    return [
        verdict for version in OPENAPI_VERSIONS for verdict in _run_version(version)
    ]


def _run_version(openapi: str) -> Iterator[Verdict]:
    """Yields the verdicts of one version; each kind of call has its own server, which counts its passes."""
    with ExitStack() as stack:
        urls = {kind: stack.enter_context(mock_server()) for kind in CALL_KINDS}
        scenarios = load_scenarios(urls["sync"])
        jobs = _list_jobs(scenarios, openapi)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            results = pool.map(lambda job: _run_document(job[0], job[1], urls), jobs)
            outcomes = dict(zip(dict(jobs), results, strict=True))
        accepted = {kind: accepted_scenarios(url) for kind, url in urls.items()}
    for document, names in jobs:
        for name in names:
            problems = {
                kind: outcomes[document][name][kind]
                or ("" if name in accepted[kind] else "the server did not accept it")
                for kind in CALL_KINDS
            }
            yield Verdict(document, name, openapi, problems)


def _list_jobs(scenarios: Scenarios, openapi: str) -> list[tuple[str, dict[str, Any]]]:
    """The scenarios of each document, by the document's path."""
    jobs: dict[str, dict[str, Any]] = defaultdict(dict)
    for name, document in _list_documents().items():
        scenario = scenarios[name]
        jobs[_find_document(document, openapi, scenario)][name] = scenario
    return sorted(jobs.items())


def _list_documents() -> dict[str, str]:
    """The OpenAPI 3.1 document of each scenario, from the suite's list."""
    with SPECTOR.joinpath("scenarios.tsv").open(newline="") as lines:
        rows = [(r[0], r[7]) for r in csv.reader(lines, delimiter="\t") if r[7]]
    return dict(rows[1:])


def _find_document(document: str, openapi: str, scenario: Any) -> str:
    """The document in a version of OpenAPI.

    An API that has versions itself has one document for each: the one whose version is in the URI.
    """
    listed = SPECTOR / document.replace("/3.1.0/", f"/{openapi}.0/")
    uris = " ".join(each["uri"] for each in scenario["exchanges"])
    named: dict[int, Path] = {}
    for found in sorted(listed.parent.glob("openapi.*.yaml")):
        version = yaml.safe_load(found.read_text("utf-8"))["info"]["version"]
        if match := re.search(rf"[/:]{re.escape(version)}(/|$)", uris):
            named[match.start()] = found
    return str((named[min(named)] if named else listed).relative_to(SPECTOR))


def _run_document(document: str, scenarios: Any, urls: Mapping[str, str]) -> Any:
    """The problems of each scenario of a document, from a process of its own."""
    job = {
        "description": str(SPECTOR / document),
        "scenarios": scenarios,
        "urls": urls,
    }
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-m", "conformance.scenario_runner"],
        input=json.dumps(job),
        capture_output=True,
        text=True,
        timeout=600,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join(_PYTHON_PATH),
            "PYTHONDONTWRITEBYTECODE": "1",
        },
        check=False,
    )
    assert ran.returncode == 0, f"{document}: {ran.stderr}"
    return json.loads(ran.stdout)
