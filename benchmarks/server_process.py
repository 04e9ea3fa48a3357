"""Runs the server of `benchmarks.server` in a process of its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.environments import CACHE, ROOT, Unavailable


@contextmanager
def start_server(*certificate: Path) -> Iterator[str]:
    """Starts a server and yields its URL; with the files of a certificate and its key it uses TLS."""
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


def make_certificate() -> tuple[Path, Path]:
    """Creates a self-signed certificate for 127.0.0.1; returns the files of certificate and key.

    Raises:
        Unavailable: if openssl is not installed.
    """
    openssl = shutil.which("openssl")
    if openssl is None:
        raise Unavailable("openssl, which creates the certificate, is not installed")
    certificate, key = CACHE / "certificate.pem", CACHE / "key.pem"
    subject = ("-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1")
    kind = ("-newkey", "rsa:2048", "-nodes", "-days", "2")
    files = ("-out", str(certificate), "-keyout", str(key))
    command = [openssl, "req", "-x509", *kind, *subject, *files]
    subprocess.run(command, check=True, capture_output=True)
    return certificate, key
