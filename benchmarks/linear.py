"""Shows that no step is worse than linear: what 1, 2 and 4 copies of a description cost.

    python -m benchmarks.linear [DESCRIPTION]

Copies have paths, ids, tags and schema names of their own. Every number is that of a fresh process;
`x2` and `x4` are ratios to one copy, so that 2.0 and 4.0 are linear. The peak is of the whole process,
Python and its libraries included, so that its ratios are lower.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import yaml

from benchmarks.inside.memory import mebibytes
from intaglio import pipeline
from intaglio.python.naming.proposal import propose_config

ROOT = Path(__file__).resolve().parents[1]
DEFAULT = ROOT.parent / "shared" / "corpus" / "discord.json"
STEPS = (1, 2, 4)
REF = re.compile(r"#/components/(?!securitySchemes)(\w+)/")


def load(path: Path) -> Any:
    """The description's data."""
    text = path.read_text("utf-8")
    if path.suffix == ".json":
        return json.loads(text)
    return yaml.load(text, yaml.CSafeLoader)


def renamed(value: Any, copy: int) -> Any:
    """The value with references and ids of this copy."""
    if isinstance(value, list):
        return [renamed(each, copy) for each in value]
    if isinstance(value, str) and REF.match(value):
        return REF.sub(rf"#/components/\1/C{copy}", value, count=1)
    if not isinstance(value, dict):
        return value
    made = {key: renamed(each, copy) for key, each in value.items()}
    if isinstance(made.get("operationId"), str):
        made["operationId"] = f"c{copy}_{made['operationId']}"
        made["tags"] = [f"c{copy} {tag}" for tag in made.get("tags") or ()]
    return made


def copies(description: Any, count: int) -> Any:
    """A description that offers everything `count` times."""
    components = description.get("components", {})
    return {
        **description,
        "paths": {
            f"/c{copy}{path}": renamed(item, copy)
            for copy in range(count)
            for path, item in description["paths"].items()
        },
        "components": {
            name: section if name == "securitySchemes" else multiplied(section, count)
            for name, section in components.items()
        },
    }


def multiplied(section: Any, count: int) -> Any:
    """The entries of a section of the components, once for each copy."""
    return {
        f"C{copy}{name}": renamed(value, copy)
        for copy in range(count)
        for name, value in section.items()
    }


def measure(path: str) -> None:
    """Prints the seconds of each step and the peak in MiB, as JSON."""
    marks: list[tuple[str, float]] = []
    made = propose_config(path)
    pipeline.generate(made, lambda step: marks.append((step, time.process_time())))
    ends = [*(at for _, at in marks[1:]), time.process_time()]
    steps = {name: end - start for (name, start), end in zip(marks, ends, strict=True)}
    peak = mebibytes("VmHWM")
    print(json.dumps({**steps, "all steps": sum(steps.values()), "peak MiB": peak}))


def run(description: Any, count: int) -> dict[str, float]:
    """The measures of a fresh process over `count` copies."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "description.json"
        path.write_text(json.dumps(copies(description, count)), "utf-8")
        command = [sys.executable, "-m", "benchmarks.linear", "--measure", str(path)]
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=True
        )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main(path: Path) -> None:
    """Prints a table of what each step costs."""
    description = load(path)
    measured = [run(description, count) for count in STEPS]
    print(
        f"{path.name:30}" + f"{'x1':>10}" + "".join(f"{f'x{n}':>8}" for n in STEPS[1:])
    )
    for name, once in measured[0].items():
        ratios = "".join(f"{each[name] / once:8.2f}" for each in measured[1:])
        print(f"{name:30}{once:10.2f}{ratios}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2])
    else:
        main(Path(sys.argv[1]) if sys.argv[1:] else DEFAULT)
