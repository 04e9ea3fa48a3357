"""Options that commands share, and the config that the arguments of a command select.

An option that sets a key of the config takes its help from the key.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from intaglio.config import UNNAMED, Config, load_config
from intaglio.config.keys import KEYS
from intaglio.errors import Problem, UsageError

DEFAULT_CONFIGS = (Path("spec/intaglio.toml"), Path("intaglio.toml"))
PATH = click.Path(path_type=Path)

Command = TypeVar("Command", bound=Callable[..., Any])
Decorator = Callable[[Command], Command]


def config_option(command: Command) -> Command:
    """Adds `--config FILE` to a command that reads a config."""
    defaults = ", else ".join(map(str, DEFAULT_CONFIGS))
    return click.option(
        "--config",
        type=PATH,
        metavar="FILE",
        help=f"The config to read.  [default: {defaults}]",
    )(command)


def no_cache_option(command: Command) -> Command:
    """Adds `--no-cache` to a command."""
    return click.option(
        "--no-cache",
        is_flag=True,
        help="Generate even if nothing has changed since the last run.",
    )(command)


def key_option(key_name: str, option: str, metavar: str = "") -> Decorator[Any]:
    """Adds an option that sets a key of the config: a flag, a value, or values that are added to the key's.

    Args:
        key_name: such as `overlays.files`.
        option: such as `--overlay`.
        metavar: the value in the help; empty for a flag.
    """
    key = KEYS[tuple(key_name.split("."))]
    match key.type:
        case "boolean":
            return click.option(option, key.attribute, is_flag=True, help=key.summary)
        case "locations" | "strings":
            text = f"{key.summary} Added to the config's `{key.name}`; repeatable."
            return click.option(
                option, key.attribute, multiple=True, metavar=metavar, help=text
            )
        case _:
            text = f"{key.summary} Replaces the config's `{key.name}`."
            kind = PATH if key.type == "folder" else str
            return click.option(
                option, key.attribute, type=kind, metavar=metavar, help=text
            )


def select_config(
    description: str | None, config: Path | None, keys: Mapping[str, Any]
) -> Config:
    """The config that the arguments name, with the keys that options set.

    Args:
        description: a path or URL to use without a config.
        config: the file to load, if there is no description; `None` loads a default.
        keys: values of fields of `Config`, each from a `key_option`; empty for an option that was not given.

    Raises:
        UsageError: if the config is missing or wrong, or if the arguments contradict each other.
    """
    if description is None:
        return _set_keys(load_config(config or _find_config()), keys)
    if config is not None:
        hint = f"the config names its description; leave out '{description}'"
        what = "DESCRIPTION and --config exclude each other"
        raise UsageError(Problem(what, hint=hint))
    if keys["output"] is None:
        hint = (
            f"intaglio generate {description} --output sdk; "
            f"or write a config with: intaglio init {description}"
        )
        raise UsageError(Problem("DESCRIPTION needs an --output", hint=hint))
    return _set_keys(Config(description, keys["output"], UNNAMED), keys)


def _set_keys(config: Config, keys: Mapping[str, Any]) -> Config:
    """Replaces single values, and adds to lists."""
    given = {name: value for name, value in keys.items() if value}
    for name, value in given.items():
        if isinstance(value, tuple):
            given[name] = (*getattr(config, name), *value)
    return replace(config, **given)


def _find_config() -> Path:
    for path in DEFAULT_CONFIGS:
        if path.is_file():
            return path
    what = "there is no config here: neither " + " nor ".join(map(str, DEFAULT_CONFIGS))
    hint = "`intaglio init DESCRIPTION` writes one; --config names another"
    raise UsageError(Problem(what, hint=hint))
