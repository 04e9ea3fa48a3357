"""Measures 1, 2 and 4 copies of a description, to show that the cost of each step is linear.

    python -m benchmarks.scaling [DESCRIPTION]

Each copy has its own paths, operation ids, tags and schema names. Each measurement runs in a new process.
`x2` and `x4` are ratios to one copy: 2.0 and 4.0 are linear. The peak includes Python and its libraries, so its
ratios are lower.
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

from benchmarks.scripts.process_memory import read_memory
from intaglio import pipeline
from intaglio.python.naming.proposal import propose_config

ROOT = Path(__file__).resolve().parents[1]
DEFAULT = ROOT.parent / "shared" / "corpus" / "discord.json"
COPIES = (1, 2, 4)
REFERENCE = re.compile(r"#/components/(?!securitySchemes)(\w+)/")


def load_description(path: Path) -> Any:
    """The data of a JSON or YAML file."""
    text = path.read_text("utf-8")
    if path.suffix == ".json":
        return json.loads(text)
    return yaml.load(text, yaml.CSafeLoader)


def rename_copy(value: Any, copy: int) -> Any:
    """A part of the description with the references, operation ids and tags of one copy."""
    if isinstance(value, list):
        return [rename_copy(each, copy) for each in value]
    if isinstance(value, str) and REFERENCE.match(value):
        return REFERENCE.sub(rf"#/components/\1/C{copy}", value, count=1)
    if not isinstance(value, dict):
        return value
    renamed = {key: rename_copy(each, copy) for key, each in value.items()}
    if isinstance(renamed.get("operationId"), str):
        renamed["operationId"] = f"c{copy}_{renamed['operationId']}"
        renamed["tags"] = [f"c{copy} {tag}" for tag in renamed.get("tags") or ()]
    return renamed


def multiply_description(description: Any, count: int) -> Any:
    """A description with `count` copies of each operation and component."""
    components = description.get("components", {})
    return {
        **description,
        "paths": {
            f"/c{copy}{path}": rename_copy(item, copy)
            for copy in range(count)
            for path, item in description["paths"].items()
        },
        "components": {
            name: (
                section
                if name == "securitySchemes"
                else multiply_section(section, count)
            )
            for name, section in components.items()
        },
    }


def multiply_section(section: Any, count: int) -> Any:
    """The entries of a section of the components, once for each copy."""
    return {
        f"C{copy}{name}": rename_copy(value, copy)
        for copy in range(count)
        for name, value in section.items()
    }


def print_measures(path: str) -> None:
    """Prints CPU seconds of each step and peak memory in MiB, as JSON."""
    marks: list[tuple[str, float]] = []
    config = propose_config(path)
    pipeline.generate(config, lambda step: marks.append((step, time.process_time())))
    ends = [*(at for _, at in marks[1:]), time.process_time()]
    steps = {name: end - start for (name, start), end in zip(marks, ends, strict=True)}
    peak = read_memory("VmHWM")
    print(json.dumps({**steps, "all steps": sum(steps.values()), "peak MiB": peak}))


def measure_copies(description: Any, count: int) -> dict[str, float]:
    """The measures of `count` copies, from a new process."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "description.json"
        path.write_text(json.dumps(multiply_description(description, count)), "utf-8")
        command = [sys.executable, "-m", "benchmarks.scaling", "--measure", str(path)]
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=True
        )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main(path: Path) -> None:
    """Prints a table with the cost of each step."""
    description = load_description(path)
    measured = [measure_copies(description, count) for count in COPIES]
    print(
        f"{path.name:30}" + f"{'x1':>10}" + "".join(f"{f'x{n}':>8}" for n in COPIES[1:])
    )
    for name, once in measured[0].items():
        ratios = "".join(f"{each[name] / once:8.2f}" for each in measured[1:])
        print(f"{name:30}{once:10.2f}{ratios}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        print_measures(sys.argv[2])
    else:
        main(Path(sys.argv[1]) if sys.argv[1:] else DEFAULT)
