"""What an SDK costs its users: import, first result, many calls."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import process_cost
from benchmarks.environments import OURS, ROOT, Unavailable, find_python
from benchmarks.figures import Figure
from benchmarks.generation import module_name, print_sdk
from benchmarks.server_process import make_certificate, start_server
from benchmarks.rounds import Benchmark, Sample, measure_in_rounds

SCRIPTS = Path(__file__).with_name("scripts")
BLOCKS = 3
SMALL_CALLS, LARGE_CALLS, MANY_CALLS = 200, 5, 100_000
STARTS = 4
"""Multiplies the rounds of the group `start`, whose figures vary more than others."""


@dataclass(frozen=True, slots=True)
class Subject:
    """An SDK in its environment.

    `module` and `client` are what users import, `calls` is its key in `scripts/client_calls.py`, and `printed`
    is the description of an SDK that Intaglio prints.
    """

    name: str
    environment: str
    module: str
    client: str
    calls: str
    printed: str = ""

    def run(
        self, script: str, *arguments: str, **env: str
    ) -> tuple[process_cost.Cost, Any]:
        """Runs a script of `scripts/`; returns its cost and the JSON of its last line."""
        interpreter = find_python(self.environment)
        roots = [ROOT, *([print_sdk(self.printed)] if self.printed else [])]
        path = {"PYTHONPATH": os.pathsep.join(map(str, roots))}
        cost = process_cost.run_command(
            [interpreter, SCRIPTS / script, *arguments], path | env
        )
        return cost, json.loads(process_cost.read_output().splitlines()[-1])


ORQ = Subject("intaglio's for orq", OURS, module_name("orq"), "Orq", "orq", "orq")
OPENAI = Subject(
    "intaglio's for OpenAI",
    OURS,
    module_name("OpenAI"),
    "OpenAI",
    "openai_ours",
    "OpenAI",
)
ORQ_SDK_NEW = Subject(
    "orq-ai-sdk 4.17.13", "orq-ai-sdk 4.17.13", "orq_ai_sdk", "Orq", "orq"
)
ORQ_SDK_OLD = Subject(
    "orq-ai-sdk 4.6.8", "orq-ai-sdk 4.6.8", "orq_ai_sdk", "Orq", "orq"
)
OPENAI_PYTHON = Subject("openai", "openai", "openai", "OpenAI", "openai")
SUBJECTS = (ORQ, ORQ_SDK_NEW, ORQ_SDK_OLD, OPENAI, OPENAI_PYTHON)


def start(rounds: int) -> Iterator[Figure]:
    """New processes: a bare interpreter, the import, a first result, all models.

    Each runs once beforehand, so that Python has its bytecode.
    """
    with start_server() as url:
        benchmarks = [
            Benchmark(case, subject.name, partial(_run_once, subject, *arguments))
            for subject in SUBJECTS
            for case, arguments in {
                "bare interpreter": ("nothing",),
                "import": ("import", subject.module, subject.client),
                "first result": ("call", subject.calls, url),
                "all models": ("models", _models_module(subject)),
                "all models, validators built": ("built", _models_module(subject)),
            }.items()
        ]
        for benchmark in benchmarks:
            with suppress(Unavailable):
                benchmark.measure()
        yield from measure_in_rounds("start", benchmarks, rounds * STARTS)


def _models_module(subject: Subject) -> str:
    """The module of the models; openai calls it `types`."""
    return f"{subject.module}.{'types' if subject is OPENAI_PYTHON else 'models'}"


def _run_once(subject: Subject, *arguments: str) -> Sample:
    cost, found = subject.run("run_once.py", *arguments)
    return {"cpu": cost.cpu, "wall": cost.wall, "peak": found["peak"]}


def call(rounds: int) -> Iterator[Figure]:
    """A small call, in sequence and 100 at once, beside the same request of the bare HTTP client."""
    with start_server() as url:
        benchmarks = [
            Benchmark(case, subject.name, partial(_repeat_calls, subject, url, mode))
            for subject in SUBJECTS
            for case, mode in {"sync": "sync", "100 at once": "async"}.items()
        ]
        yield from measure_in_rounds("call", benchmarks, rounds)


def call_over_tls(rounds: int) -> Iterator[Figure]:
    """The group `call` over TLS, on connections that are kept alive."""
    try:
        files = make_certificate()
    except Unavailable as reason:
        print(f"skipped: calls over TLS: {reason}", file=sys.stderr)
        return
    trust = {"SSL_CERT_FILE": str(files[0])}
    with start_server(*files) as url:
        benchmarks = [
            Benchmark(
                case, subject.name, partial(_repeat_calls, subject, url, mode, **trust)
            )
            for subject in (ORQ, ORQ_SDK_NEW, OPENAI_PYTHON)
            for case, mode in {"sync": "sync", "100 at once": "async"}.items()
        ]
        yield from measure_in_rounds("call over TLS", benchmarks, rounds)


def decode(rounds: int) -> Iterator[Figure]:
    """A call whose response is 1 MB of JSON, decoded into models.

    orq-ai-sdk 4.17.13 decodes the entries of the list only: their messages stay dicts.
    """
    with start_server() as url:
        benchmarks = [
            Benchmark(case, subject.name, partial(_repeat_calls, subject, url, mode))
            for case, mode in {
                "chat completion": "chat",
                "list of data": "list",
            }.items()
            for subject in SUBJECTS
            if mode == "chat" or subject.calls == "orq"
        ]
        yield from measure_in_rounds("decode 1 MB", benchmarks, rounds)


def _repeat_calls(subject: Subject, url: str, mode: str, **env: str) -> Sample:
    count = LARGE_CALLS if mode in ("chat", "list") else SMALL_CALLS
    arguments = (subject.calls, url, mode, str(BLOCKS), str(count))
    _, found = subject.run("repeat_calls.py", *arguments, **env)
    ratios = (sdk / raw for sdk, raw in zip(found["sdk"], found["raw"], strict=True))
    return {"call": median(found["sdk"]), "ratio": median(ratios)}


def growth(_: int) -> Iterator[Figure]:
    """The growth of memory from a tenth of many calls to all of them."""
    with start_server() as url:
        measure = partial(_measure_growth, url)
        yield from measure_in_rounds(
            "growth", [Benchmark(f"{MANY_CALLS:,} calls", ORQ.name, measure)], 1
        )


def _measure_growth(url: str) -> Sample:
    _, found = ORQ.run("memory_growth.py", ORQ.calls, url, str(MANY_CALLS))
    after = found["after"]
    return {"growth": after[-1] - after[0], "peak": max(after)}
