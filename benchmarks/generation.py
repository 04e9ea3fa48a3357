"""What it costs to generate: beside the peers, again without a change, after one change, and by size."""

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
from itertools import count
from pathlib import Path

from benchmarks import process
from benchmarks.environments import (
    CACHE,
    INTAGLIO,
    OURS,
    Unavailable,
    description,
    python,
)
from benchmarks.figures import Figure
from benchmarks.process import Cost
from benchmarks.turns import Probe, Sample, in_turns

CASES = {"orq": "orq.yaml", "OpenAI": "openai.yaml", "GitHub": "github.json"}
CLIENTS = {"orq": "Orq", "OpenAI": "OpenAI", "GitHub": "GitHub"}
OPERATION = 'operationId: "createImageVariation'
CHANGES = {
    "reworded": "Create an Image Variation",
    "reshaped": "maximum: 10",
    "with another class": f"{20 * ' '}prompt",
    "renamed": OPERATION,
}
"""What the description of an operation of orq says, to be made something else: of it, of one of its
arguments, of an object within these, whose class is called after it, and what it is called itself."""

JAVA_OPTS = "-DmaxYamlCodePoints=99999999"
"""Has openapi-generator read YAML of more than 3 MB, which it refuses otherwise."""

LINEAR = "discord.json"

Command = list[str | Path]


def module(case: str) -> str:
    """What an SDK of ours is imported as; that of orq is called as the published ones are."""
    return "orq_ai_sdk" if case == "orq" else f"{case.lower()}_sdk"


def config(case: str, source: Path, name: str) -> Path:
    """An intaglio.toml for a description, with its output beside it; made below the cache folder."""
    folder = CACHE / "sdk" / name
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "intaglio.toml"
    package = module(case)
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


@cache
def _uncached() -> tuple[str, ...]:
    """The option that has Intaglio do all of its work, where it would not."""
    shown = subprocess.run(
        [INTAGLIO, "generate", "--help"], capture_output=True, text=True, check=True
    )
    return ("--no-cache",) if "--no-cache" in shown.stdout else ()


def ours(path: Path, *options: str) -> Command:
    """Intaglio over a config."""
    return [INTAGLIO, "generate", "--config", path, "--warnings", "none", *options]


def printed(case: str) -> Path:
    """The folder of the sources of our SDK, printed by the Intaglio of this moment."""
    path = config(case, description(CASES[case]), case)
    process.run(ours(path, *_uncached()))
    return path.parent / "printed" / "src"


def _peer(subject: str, script: str) -> Path:
    return python(subject).with_name(script)


def openapi_python_client(source: Path, output: Path) -> Command:
    """With its formatter, as it does by default; it finds that on the PATH."""
    script = _peer("openapi-python-client", "openapi-python-client")
    return [script, "generate", "--path", source, "--output-path", output]


def openapi_generator(source: Path, output: Path) -> Command:
    """Without validation, which refuses some of what the others take."""
    script = _peer("openapi-generator", "openapi-generator-cli")
    options = ("-g", "python", "--skip-validate-spec")
    return [script, "generate", *options, "-i", source, "-o", output]


def datamodel_code_generator(source: Path, output: Path, *formatters: str) -> Command:
    """Models alone."""
    script = _peer("datamodel-code-generator", "datamodel-codegen")
    output.mkdir()
    kind = ("--output-model-type", "pydantic_v2.BaseModel")
    target = ("--input", source, "--output", output / "models.py")
    return [script, *kind, *target, "--formatters", *formatters]


def pyopenapi_gen(source: Path, output: Path) -> Command:
    """Without its type checks afterwards."""
    script = _peer("pyopenapi-gen", "pyopenapi-gen")
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
"""The command of each, and whether once is enough: no target looks at those."""


def _sample(cost: Cost) -> Sample:
    return {"cpu": cost.cpu, "wall": cost.wall, "peak": cost.peak}


def _by_intaglio(case: str) -> Sample:
    """From nothing: neither output nor cache is there."""
    path = config(case, description(CASES[case]), f"fresh-{case}")
    shutil.rmtree(path.parent / "printed", ignore_errors=True)
    return _sample(process.run(ours(path, *_uncached())))


def _by_peer(case: str, subject: str, generator: Generator) -> Sample:
    output = CACHE / "peers" / f"{subject}-{case}".replace(" ", "-")
    shutil.rmtree(output, ignore_errors=True)
    output.parent.mkdir(parents=True, exist_ok=True)
    command = generator(description(CASES[case]), output)
    beside = f"{Path(command[0]).parent}{os.pathsep}{os.environ['PATH']}"
    return _sample(process.run(command, {"PATH": beside, "JAVA_OPTS": JAVA_OPTS}))


def generate(rounds: int) -> Iterator[Figure]:
    """Everything that each prints, for each description."""
    probes = []
    for case in CASES:
        probes.append(Probe(case, OURS, partial(_by_intaglio, case)))
        for subject, (generator, slow) in GENERATORS.items():
            take = partial(_by_peer, case, subject, generator)
            probes.append(Probe(case, subject, take, slow))
    return in_turns("generate", probes, rounds)


def again(rounds: int) -> Iterator[Figure]:
    """Intaglio where it has run before: nothing changed, and one operation of orq changed.

    What changed are its words, what it takes, which classes it has, or its id.
    """
    numbers = count()

    def changed(how: str, said: str) -> Sample:
        source = CACHE / "sdk" / f"{how.replace(' ', '-')}.yaml"
        text = description(CASES["orq"]).read_text("utf-8")
        before, operation, after = text.partition(OPERATION)
        if said not in operation + after:
            raise Unavailable(f"orq.yaml does not say {said!r} any more")
        now = (operation + after).replace(said, f"{said}{next(numbers)}", 1)
        source.write_text(before + now, "utf-8")
        return _sample(process.run(ours(config("orq", source, how))))

    def unchanged(case: str) -> Sample:
        path = config(case, description(CASES[case]), case)
        return _sample(process.run(ours(path)))

    for case in CASES:
        with suppress(Unavailable):
            unchanged(case)
    for how, said in 2 * [*CHANGES.items()]:  # the second run begins to keep words
        with suppress(Unavailable):
            changed(how, said)
    probes = [
        *(
            Probe(f"one operation {how}, orq", OURS, partial(changed, how, said))
            for how, said in CHANGES.items()
        ),
        Probe("everything, orq", OURS, partial(_by_intaglio, "orq")),
        *(
            Probe(f"unchanged, {case}", OURS, partial(unchanged, case))
            for case in CASES
        ),
    ]
    return in_turns("again", probes, rounds)


def size(rounds: int) -> Iterator[Figure]:
    """One, two and four copies of a description: the CPU of all steps without Python's start."""
    from benchmarks.linear import STEPS, load, run

    def take(copies: int) -> Sample:
        found = run(load(description(LINEAR)), copies)
        return {"cpu": found["all steps"], "peak": found["peak MiB"]}

    probes = [Probe(f"{copies}x", OURS, partial(take, copies)) for copies in STEPS]
    return in_turns("size", probes, rounds)


def output(_: int) -> Iterator[Figure]:
    """What ours prints: lines of Python, and the files that Black would write otherwise."""
    probes = [Probe(case, OURS, partial(_printed, case), slow=True) for case in CASES]
    return in_turns("output", probes, 1)


def _printed(case: str) -> Sample:
    source = printed(case)
    files = (path for path in source.rglob("*.py*") if path.suffix in (".py", ".pyi"))
    lines = sum(path.read_bytes().count(b"\n") for path in files)
    black = [sys.executable, "-m", "black", "--check", str(source)]
    done = subprocess.run(black, capture_output=True, text=True, check=False)
    found = re.search(r"(\d+) files? would be reformatted", done.stderr)
    return {"lines": lines, "reformatted": int(found[1]) if found else 0}
