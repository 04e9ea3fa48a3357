"""Reads `intaglio.toml`: a file goes in, a frozen `Config` comes out.

Every key is described once, as a field of `Config` or `Package` in `keys.py`; read that file first. The
checks and their messages, the options of the command line, the file that `intaglio init` writes, the
reference and the JSON schema follow from it.

    keys.py              Config and Package, and the table KEYS of what is known of each key
    config_file.py       loads and checks a file
    toml_file.py         parses TOML, finds the lines of keys, formats values
    starter_file.py      the file that `intaglio init` writes
    config_reference.py  the reference in Markdown, and the JSON schema for editors
"""

from intaglio.config.config_file import load_config
from intaglio.config.keys import UNNAMED, Config, Package

__all__ = ["UNNAMED", "Config", "Package", "load_config"]
