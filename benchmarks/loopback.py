"""Starts the server of `benchmarks.server` and stops it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.environments import CACHE, ROOT, Unavailable


@contextmanager
def serving(*certificate: Path) -> Iterator[str]:
    """The URL of a server; over TLS with the files of a certificate and its key."""
    command = [sys.executable, "-m", "benchmarks.server", *map(str, certificate)]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True
    ) as process:
        assert process.stdout is not None
        scheme = "https" if certificate else "http"
        try:
            yield f"{scheme}://127.0.0.1:{process.stdout.readline().strip()}"
        finally:
            process.terminate()


def self_signed() -> tuple[Path, Path]:
    """A certificate for 127.0.0.1 that is its own authority, and its key; fresh each time.

    Raises:
        Unavailable: where there is no openssl.
    """
    openssl = shutil.which("openssl")
    if openssl is None:
        raise Unavailable("there is no openssl to make a certificate with")
    certificate, key = CACHE / "certificate.pem", CACHE / "key.pem"
    subject = ("-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1")
    kind = ("-newkey", "rsa:2048", "-nodes", "-days", "2")
    files = ("-out", str(certificate), "-keyout", str(key))
    command = [openssl, "req", "-x509", *kind, *subject, *files]
    subprocess.run(command, check=True, capture_output=True)
    return certificate, key
