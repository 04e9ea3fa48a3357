"""Kills `write_files` with SIGKILL before each of its changes to the disk, and prints what the folder holds.

Run as a process of its own (it forks): `killer.py FOLDER < scenario.json > outcomes.json`.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from pathlib import Path

from intaglio.output import recover_folder, write_files

MUTATIONS = {
    "os.rename",
    "os.mkdir",
    "os.remove",
    "os.rmdir",
    "os.chmod",
    "os.utime",
    "shutil.rmtree",
    "shutil.copyfile",
}


def main(root: Path) -> None:
    scenario = json.load(sys.stdin)
    outcomes: list[dict[str, object]] = []
    survived = False
    while not survived:
        output = prepare(root, scenario)
        survived = run(output, scenario, len(outcomes) + 1)
        killed = tree(output)
        recover_folder(output)
        recovered, beside = tree(output), sorted(os.listdir(root))
        outcomes.append({"killed": killed, "recovered": recovered, "beside": beside})
    json.dump(outcomes, sys.stdout)


def prepare(root: Path, scenario: dict[str, dict[str, str]]) -> Path:
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir()
    output = root / "deep" / "er" if scenario["old"] is None else root / "output"
    if scenario["old"]:
        write_files(scenario["old"], output)
    for path, text in scenario["foreign"].items():
        (output / path).parent.mkdir(parents=True, exist_ok=True)
        (output / path).write_text(text)
    return output


def run(output: Path, scenario: dict[str, dict[str, str]], last: int) -> bool:
    child = os.fork()
    if child == 0:
        die_before(last)
        write_files(scenario["new"], output, overwrite=True)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert status in (0, signal.SIGKILL), status
    return status == 0


def die_before(last: int) -> None:
    count = 0

    def hook(event: str, args: tuple[object, ...]) -> None:
        nonlocal count
        writes = event == "open" and str(args[1])[:1] in ("w", "x", "a")
        if event in MUTATIONS or writes:
            count += 1
            if count == last:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


def tree(folder: Path) -> dict[str, str] | None:
    """The text of all files by path; `None` if there is no folder."""
    if not folder.exists():
        return None
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_text() for file in files}


main(Path(sys.argv[1]))
