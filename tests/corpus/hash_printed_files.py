"""Script: prints the SHA-256 hash and the path of each printed file. Argument: a description."""

from __future__ import annotations

import hashlib
import sys

from intaglio import pipeline
from intaglio.python.naming.proposal import propose_config

files = pipeline.generate(propose_config(sys.argv[1]), lambda step: None).files
for path, text in files.items():
    print(hashlib.sha256(text.encode()).hexdigest(), path)
