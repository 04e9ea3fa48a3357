"""Prints a digest of every file of a description's SDK; run under a hash seed of its own."""

from __future__ import annotations

import hashlib
import sys

from intaglio import pipeline
from intaglio.python.naming.proposal import propose_config

for path, text in pipeline.generate(
    propose_config(sys.argv[1]), lambda phase: None
).files.items():
    print(hashlib.sha256(text.encode()).hexdigest(), path)
