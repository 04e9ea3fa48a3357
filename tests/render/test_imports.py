"""Lines of imports."""

from __future__ import annotations

import os
import subprocess
import sys

PRINTS = """
from intaglio.python.types.annotations import Import
from intaglio.python.modules.imports import group_imports

imports = group_imports([Import(".", "models", "models_"), Import(".", "models")])
print([(each.name, each.alias) for each in imports.groups[0][0].names])
"""


def test_a_name_that_is_imported_twice_stands_before_its_other_name() -> None:
    """Whatever the order of a set is in this process."""
    printed = {
        subprocess.run(
            [sys.executable, "-c", PRINTS],
            env=os.environ | {"PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in map(str, range(6))
    }
    assert {"[('models', ''), ('models', 'models_')]\n"} == printed
