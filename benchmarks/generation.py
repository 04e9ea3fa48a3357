"""What generating an SDK costs: beside the peers, without changes, and by the size of the description."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache, partial
from pathlib import Path

from benchmarks import process_cost
from benchmarks.environments import (
    CACHE,
    INTAGLIO,
    OURS,
    Unavailable,
    find_description,
    find_python,
)
from benchmarks.figures import Figure
from benchmarks.process_cost import Cost
from benchmarks.rounds import Benchmark, Sample, measure_in_rounds

CASES = {"orq": "orq.yaml", "OpenAI": "openai.yaml", "GitHub": "github.json"}
CLIENTS = {"orq": "Orq", "OpenAI": "OpenAI", "GitHub": "GitHub"}
JAVA_OPTS = "-DmaxYamlCodePoints=99999999"
"""Lets openapi-generator read more than 3 MB of YAML."""

SCALING = "discord.json"
"""The description that is measured in 1, 2 and 4 copies."""

Command = list[str | Path]


def module_name(case: str) -> str:
    """The module of Intaglio's SDK; that of orq has the name of the published SDK."""
    return "orq_ai_sdk" if case == "orq" else f"{case.lower()}_sdk"


def write_config(case: str, source: Path, name: str) -> Path:
    """Writes an `intaglio.toml` below the cache folder, with its output beside it; returns its path."""
    folder = CACHE / "sdk" / name
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "intaglio.toml"
    package = module_name(case)
    path.write_text(
        f"description = {json.dumps(str(source))}\n"
        'output = "printed"\n'
        "[package]\n"
        f'name = "{package.replace("_", "-")}"\n'
        f'module = "{package}"\n'
        'version = "0.1.0"\n'
        f'client = "{CLIENTS[case]}"\n'
        f'env = "{case.upper()}"\n',
        "utf-8",
    )
    return path


def intaglio_command(path: Path, *options: str) -> Command:
    """The command that generates with a config."""
    return [INTAGLIO, "generate", "--config", path, "--warnings", "none", *options]


@cache
def print_sdk(case: str) -> Path:
    """Prints Intaglio's SDK for a description, once per run; returns the folder of its sources."""
    path = write_config(case, find_description(CASES[case]), case)
    process_cost.run_command(intaglio_command(path, "--no-cache"))
    return path.parent / "printed" / "src"


def _find_script(subject: str, script: str) -> Path:
    return find_python(subject).with_name(script)


def openapi_python_client(source: Path, output: Path) -> Command:
    """With its default formatter, which it finds on the PATH."""
    script = _find_script("openapi-python-client", "openapi-python-client")
    return [script, "generate", "--path", source, "--output-path", output]


def openapi_generator(source: Path, output: Path) -> Command:
    """Without validation, which rejects some descriptions that the others accept."""
    script = _find_script("openapi-generator", "openapi-generator-cli")
    options = ("-g", "python", "--skip-validate-spec")
    return [script, "generate", *options, "-i", source, "-o", output]


def datamodel_code_generator(source: Path, output: Path, *formatters: str) -> Command:
    """Models only."""
    script = _find_script("datamodel-code-generator", "datamodel-codegen")
    output.mkdir()
    kind = ("--output-model-type", "pydantic_v2.BaseModel")
    target = ("--input", source, "--output", output / "models.py")
    return [script, *kind, *target, "--formatters", *formatters]


def pyopenapi_gen(source: Path, output: Path) -> Command:
    """Without its final type check."""
    script = _find_script("pyopenapi-gen", "pyopenapi-gen")
    options = ("--project-root", output, "--output-package", "client")
    return [script, source, *options, "--force", "--no-postprocess"]


Generator = Callable[[Path, Path], Command]

GENERATORS: dict[str, tuple[Generator, bool]] = {
    "openapi-python-client": (openapi_python_client, False),
    "openapi-generator": (openapi_generator, False),
    "datamodel-code-generator (models only)": (
        lambda source, output: datamodel_code_generator(source, output, "black"),
        True,
    ),
    "datamodel-code-generator (own formatter)": (
        lambda source, output: datamodel_code_generator(source, output, "builtin"),
        True,
    ),
    "pyopenapi-gen": (pyopenapi_gen, True),
}
"""Peer -> its command, and true if one round is enough, because no target uses it."""


def _to_sample(cost: Cost) -> Sample:
    return {"cpu": cost.cpu, "wall": cost.wall, "peak": cost.peak}


def _run_intaglio(case: str) -> Sample:
    """A complete run: there is neither output nor cache."""
    path = write_config(case, find_description(CASES[case]), f"fresh-{case}")
    shutil.rmtree(path.parent / "printed", ignore_errors=True)
    return _to_sample(process_cost.run_command(intaglio_command(path, "--no-cache")))


def _run_peer(case: str, subject: str, generator: Generator) -> Sample:
    output = CACHE / "peers" / f"{subject}-{case}".replace(" ", "-")
    shutil.rmtree(output, ignore_errors=True)
    output.parent.mkdir(parents=True, exist_ok=True)
    command = generator(find_description(CASES[case]), output)
    search_path = f"{Path(command[0]).parent}{os.pathsep}{os.environ['PATH']}"
    return _to_sample(
        process_cost.run_command(command, {"PATH": search_path, "JAVA_OPTS": JAVA_OPTS})
    )


def generate(rounds: int) -> Iterator[Figure]:
    """Each generator with each description."""
    benchmarks = []
    for case in CASES:
        benchmarks.append(Benchmark(case, OURS, partial(_run_intaglio, case)))
        for subject, (generator, slow) in GENERATORS.items():
            measure = partial(_run_peer, case, subject, generator)
            benchmarks.append(Benchmark(case, subject, measure, slow))
    return measure_in_rounds("generate", benchmarks, rounds)


def again(rounds: int) -> Iterator[Figure]:
    """Intaglio with a description that has not changed since the last run."""

    def measure(case: str) -> Sample:
        path = write_config(case, find_description(CASES[case]), case)
        return _to_sample(process_cost.run_command(intaglio_command(path)))

    for case in CASES:
        with suppress(Unavailable):
            measure(case)  # the first run writes the output and its fingerprint
    benchmarks = [
        Benchmark(f"unchanged, {case}", OURS, partial(measure, case)) for case in CASES
    ]
    return measure_in_rounds("again", benchmarks, rounds)


def size(rounds: int) -> Iterator[Figure]:
    """1, 2 and 4 copies of a description: the CPU time of all steps without the start of Python."""
    from benchmarks.scaling import COPIES, load_description, measure_copies

    def measure(copies: int) -> Sample:
        found = measure_copies(load_description(find_description(SCALING)), copies)
        return {"cpu": found["all steps"], "peak": found["peak MiB"]}

    benchmarks = [
        Benchmark(f"{copies}x", OURS, partial(measure, copies)) for copies in COPIES
    ]
    return measure_in_rounds("size", benchmarks, rounds)


def output(_: int) -> Iterator[Figure]:
    """Intaglio's SDKs: lines of Python, and the number of files that Black reformats."""
    benchmarks = [
        Benchmark(case, OURS, partial(_inspect_output, case), slow=True)
        for case in CASES
    ]
    return measure_in_rounds("output", benchmarks, 1)


def _inspect_output(case: str) -> Sample:
    source = print_sdk(case)
    files = (path for path in source.rglob("*.py*") if path.suffix in (".py", ".pyi"))
    lines = sum(path.read_bytes().count(b"\n") for path in files)
    black = [sys.executable, "-m", "black", "--check", str(source)]
    done = subprocess.run(black, capture_output=True, text=True, check=False)
    found = re.search(r"(\d+) files? would be reformatted", done.stderr)
    return {"lines": lines, "reformatted": int(found[1]) if found else 0}
