"""What it costs to use an SDK: to import it, to get a first result, to call it again and again."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import process
from benchmarks.environments import OURS, ROOT, Unavailable, python
from benchmarks.figures import Figure
from benchmarks.generation import module, printed
from benchmarks.loopback import self_signed, serving
from benchmarks.turns import Probe, Sample, in_turns

INSIDE = Path(__file__).with_name("inside")
BLOCKS = 3
SMALL_CALLS, LARGE_CALLS, MANY_CALLS = 200, 5, 100_000
STARTS = 4
"""Starting is quick and noisy: how many times as many rounds it gets."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A client in its environment: what it is imported as, its class, which calls are its own, where its sources are."""

    name: str
    environment: str
    module: str
    client: str
    calls: str
    printed: str = ""

    def run(self, script: str, *arguments: str, **env: str) -> tuple[process.Cost, Any]:
        """The cost of a script of `inside/`, and the JSON that it prints last."""
        interpreter = python(self.environment)
        roots = [ROOT, *([source(self.printed)] if self.printed else [])]
        path = {"PYTHONPATH": os.pathsep.join(map(str, roots))}
        cost = process.run([interpreter, INSIDE / script, *arguments], path | env)
        return cost, json.loads(process.printed().splitlines()[-1])


ORQ = Subject("intaglio's for orq", OURS, module("orq"), "Orq", "orq", "orq")
OPENAI = Subject(
    "intaglio's for OpenAI", OURS, module("OpenAI"), "OpenAI", "openai_ours", "OpenAI"
)
NEW = Subject("orq-ai-sdk 4.17.13", "orq-ai-sdk 4.17.13", "orq_ai_sdk", "Orq", "orq")
OLD = Subject("orq-ai-sdk 4.6.8", "orq-ai-sdk 4.6.8", "orq_ai_sdk", "Orq", "orq")
THEIRS = Subject("openai", "openai", "openai", "OpenAI", "openai")
SUBJECTS = (ORQ, NEW, OLD, OPENAI, THEIRS)


@cache
def source(case: str) -> Path:
    """The sources of our SDK, printed once in a run of the benchmarks."""
    return printed(case)


def start(rounds: int) -> Iterator[Figure]:
    """Whole processes: a bare interpreter, the import, the seed's call, all models.

    Each runs once beforehand, so that bytecode is there.
    """
    with serving() as url:
        probes = [
            Probe(case, subject.name, partial(_once, subject, *arguments))
            for subject in SUBJECTS
            for case, arguments in {
                "bare interpreter": ("nothing",),
                "import": ("import", subject.module, subject.client),
                "first result": ("call", subject.calls, url),
                "all models": ("models", _models(subject)),
                "all models, validators built": ("built", _models(subject)),
            }.items()
        ]
        for probe in probes:
            with suppress(Unavailable):
                probe.take()
        yield from in_turns("start", probes, rounds * STARTS)


def _models(subject: Subject) -> str:
    """Where the models are: openai's are in `types`."""
    return f"{subject.module}.{'types' if subject is THEIRS else 'models'}"


def _once(subject: Subject, *arguments: str) -> Sample:
    cost, found = subject.run("once.py", *arguments)
    return {"cpu": cost.cpu, "wall": cost.wall, "peak": found["peak"]}


def call(rounds: int) -> Iterator[Figure]:
    """One call of many: one after the other and a hundred at once, beside the bare HTTP client."""
    with serving() as url:
        probes = [
            Probe(case, subject.name, partial(_repeat, subject, url, mode))
            for subject in SUBJECTS
            for case, mode in {"sync": "sync", "100 at once": "async"}.items()
        ]
        yield from in_turns("call", probes, rounds)


def secure(rounds: int) -> Iterator[Figure]:
    """The same over TLS, with connections that are kept."""
    try:
        files = self_signed()
    except Unavailable as reason:
        print(f"skipped: calls over TLS: {reason}", file=sys.stderr)
        return
    trust = {"SSL_CERT_FILE": str(files[0])}
    with serving(*files) as url:
        probes = [
            Probe(case, subject.name, partial(_repeat, subject, url, mode, **trust))
            for subject in (ORQ, NEW, THEIRS)
            for case, mode in {"sync": "sync", "100 at once": "async"}.items()
        ]
        yield from in_turns("call over TLS", probes, rounds)


def decode(rounds: int) -> Iterator[Figure]:
    """A response of a megabyte of JSON, read into models.

    Of the list 4.17.13 reads the entries alone: it leaves the messages in them as dicts.
    """
    with serving() as url:
        probes = [
            Probe(case, subject.name, partial(_repeat, subject, url, mode))
            for case, mode in {
                "chat completion": "chat",
                "list of data": "list",
            }.items()
            for subject in SUBJECTS
            if mode == "chat" or subject.calls == "orq"
        ]
        yield from in_turns("decode 1 MB", probes, rounds)


def _repeat(subject: Subject, url: str, mode: str, **env: str) -> Sample:
    count = LARGE_CALLS if mode in ("chat", "list") else SMALL_CALLS
    given = (subject.calls, url, mode, str(BLOCKS), str(count))
    _, found = subject.run("repeat.py", *given, **env)
    ratios = (sdk / raw for sdk, raw in zip(found["sdk"], found["raw"], strict=True))
    return {"call": median(found["sdk"]), "ratio": median(ratios)}


def growth(_: int) -> Iterator[Figure]:
    """Memory after many calls, less that after a tenth of them."""
    with serving() as url:
        take = partial(_growth, url)
        yield from in_turns(
            "growth", [Probe(f"{MANY_CALLS:,} calls", ORQ.name, take)], 1
        )


def _growth(url: str) -> Sample:
    _, found = ORQ.run("growth.py", ORQ.calls, url, str(MANY_CALLS))
    after = found["after"]
    return {"growth": after[-1] - after[0], "peak": max(after)}
