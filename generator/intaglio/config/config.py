"""intaglio.toml as a value: every choice about an SDK that its description does not make."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from keyword import iskeyword
from pathlib import Path
from typing import Any

from intaglio.config import toml
from intaglio.errors import Place, Problem, UsageError
from intaglio.config.toml import KeyPath


@dataclass(frozen=True, slots=True)
class Package:
    """What the printed package is called.

    `name` is the distribution, `module` what is imported, `client` the class people start with, `env`
    the prefix of the environment variables that the client reads (`ORQ` -> `ORQ_API_KEY`).
    """

    name: str
    module: str
    client: str
    env: str
    version: str = "0.1.0"


UNNAMED = Package("", "", "", "", "")
"""For a description without a config: its title gives the names once it is read."""


@dataclass(frozen=True, slots=True)
class Config:
    """Everything that one run asks for.

    Paths are as the process opens them: what the file says relative to its own folder is already
    joined with that folder. `description` and `overlays` are paths or URLs, `allow` holds folders and
    prefixes of URLs. `names` pins Python names (canonical pointer, or id of a schema or operation, ->
    name), `exclude` holds operation ids. `path` is the file that this was read from, if any.
    """

    description: str
    output: Path
    package: Package
    names: Mapping[str, str] = field(default_factory=dict)
    exclude: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    overlays: tuple[str, ...] = ()
    templates: Path | None = None
    strict: bool = False
    path: Path | None = field(default=None, compare=False)


class Shape(StrEnum):
    """The kinds of value that a key takes, as a message words them."""

    TEXT = "a text in quotes"
    TEXTS = "a list of texts"
    FLAG = "true or false"
    PINS = "a table of names"


KEYS: Mapping[KeyPath, Shape] = {
    ("description",): Shape.TEXT,
    ("output",): Shape.TEXT,
    ("strict",): Shape.FLAG,
    ("package", "name"): Shape.TEXT,
    ("package", "module"): Shape.TEXT,
    ("package", "version"): Shape.TEXT,
    ("package", "client"): Shape.TEXT,
    ("package", "env"): Shape.TEXT,
    ("names",): Shape.PINS,
    ("exclude", "operations"): Shape.TEXTS,
    ("references", "allow"): Shape.TEXTS,
    ("overlays", "files"): Shape.TEXTS,
    ("templates", "path"): Shape.TEXT,
}
TABLES = frozenset(key[:1] for key in KEYS if len(key) == 2)

REQUIRED: Mapping[KeyPath, str] = {
    ("description",): 'description = "openapi.yaml", relative to this file',
    ("output",): 'output = "../generated", relative to this file',
    ("package", "name"): '[package] name = "acme-sdk", what people `pip install`',
}


def _is_name(text: str) -> bool:
    return text.isidentifier() and not iskeyword(text)


def _like(pattern: str) -> Callable[[str], bool]:
    compiled = re.compile(pattern, re.ASCII)
    return lambda text: compiled.fullmatch(text) is not None


# PEP 508 for the name, PEP 440 for the version: both end up in the printed pyproject.toml.
SPELLINGS: Mapping[KeyPath, tuple[Callable[[str], bool], str]] = {
    ("package", "name"): (_like(r"[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?"), "acme-sdk"),
    ("package", "module"): (_is_name, "acme_sdk"),
    ("package", "version"): (
        _like(r"\d+(\.\d+)*((a|b|rc)\d+)?(\.post\d+)?(\.dev\d+)?"),
        "0.1.0",
    ),
    ("package", "client"): (_is_name, "Acme"),
    ("package", "env"): (_like(r"[A-Z_][A-Z0-9_]*"), "ACME"),
}


def load(path: Path | str) -> Config:
    """The config in the TOML file at `path`.

    Raises UsageError with every problem of the file at once, each with its line.
    """
    file = Path(path)
    source = toml.read(file)
    problems = tuple(_problems(source.data))
    if problems:
        raise UsageError(*_placed(problems, source))
    return _config(file, source.data)


def place(config: Config, *keys: str) -> Place | None:
    """Where the config's file sets a key (`place(config, "names", "Pet")`), `None` without a file."""
    return None if config.path is None else toml.read(config.path).place(keys)


def _placed(
    found: Iterable[tuple[KeyPath, Problem]], source: toml.Source
) -> list[Problem]:
    """In the order of the file; what is missing has no line and says so with the file's first."""
    start = Place(source.path, 1, "")
    places = [(source.place(keys) or start, problem) for keys, problem in found]
    places.sort(key=lambda pair: pair[0].line)
    return [replace(problem, place=where) for where, problem in places]


def _problems(data: dict[str, Any]) -> Iterator[tuple[KeyPath, Problem]]:
    unknown = list(_unknown(data, ()))
    yield from unknown
    yield from _mistyped(data)
    yield from _misspelt(data)
    # A required key is most likely there, under one of the unknown names.
    if not unknown:
        yield from _missing(data)


def _unknown(table: dict[str, Any], at: KeyPath) -> Iterator[tuple[KeyPath, Problem]]:
    known = [key[len(at)] for key in KEYS if key[: len(at)] == at and key != at]
    for key, value in table.items():
        if key not in known:
            what = f"unknown key '{'.'.join((*at, key))}'"
            yield (*at, key), Problem(what, hint=_suggestion(key, known, at))
        elif (*at, key) in TABLES and isinstance(value, dict):
            yield from _unknown(value, (*at, key))


def _suggestion(key: str, known: list[str], at: KeyPath) -> str:
    from difflib import get_close_matches

    for path in KEYS:
        if path[-1] == key:
            where = f"in [{path[0]}]" if path[1:] else "above all tables"
            return f"'{key}' belongs {where}"
    if close := get_close_matches(key.lower(), known, 1):
        return f"did you mean '{'.'.join((*at, close[0]))}'?"
    return "one of " + ", ".join(dict.fromkeys(known))


def _mistyped(data: dict[str, Any]) -> Iterator[tuple[KeyPath, Problem]]:
    for (name,) in sorted(TABLES):
        if not isinstance(data.get(name, {}), dict):
            yield (name,), Problem(f"'{name}' has to be a table", hint=f"[{name}]")
    for keys, shape in KEYS.items():
        value = _get(data, keys)
        if value is not None and not _fits(value, shape):
            what = f"'{'.'.join(keys)}' has to be {shape}, not {_spelled(value)}"
            yield keys, Problem(what, hint=_example(keys, shape))


def _fits(value: object, shape: Shape) -> bool:
    match shape:
        case Shape.TEXT:
            return isinstance(value, str)
        case Shape.FLAG:
            return isinstance(value, bool)
        case Shape.TEXTS:
            return isinstance(value, list) and all(isinstance(x, str) for x in value)
        case Shape.PINS:
            return isinstance(value, dict)


def _example(keys: KeyPath, shape: Shape) -> str:
    name = keys[-1]
    match shape:
        case Shape.TEXT:
            return f'{name} = "..."'
        case Shape.FLAG:
            return f"{name} = true"
        case Shape.TEXTS:
            return f'{name} = ["...", "..."]'
        case Shape.PINS:
            return f'[{name}] and below it "#/components/schemas/Pet" = "Pet"'


def _spelled(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f"'{value}'"
        case int() | float():
            return str(value)
        case dict():
            return "a table"
        case list():
            other = [item for item in value if not isinstance(item, str)]
            return "a list" + (f" with {_spelled(other[0])} in it" if other else "")
        case _:
            return f"the date or time {value}"


def _misspelt(data: dict[str, Any]) -> Iterator[tuple[KeyPath, Problem]]:
    for key in ("description", "output"):
        if data.get(key) == "":
            yield (key,), Problem(f"'{key}' is empty", hint=REQUIRED[key,])
    for keys, (right, example) in SPELLINGS.items():
        text = _text(data, keys)
        if text is not None and not right(text):
            what = f"'{text}' cannot be the {keys[-1]} of a package"
            yield keys, Problem(what, hint=f'such as {keys[-1]} = "{example}"')
    yield from _underived(_get(data, ("package",)))
    yield from _bad_pins(_get(data, ("names",)))


def _underived(table: Any) -> Iterator[tuple[KeyPath, Problem]]:
    """A name such as `3d-sdk` is right for a distribution and starts no name in Python."""
    name = table.get("name") if isinstance(table, dict) else None
    if not isinstance(name, str) or "module" in table or _is_name(_module(name)):
        return
    what = f"no module can be made of the name '{name}'"
    yield ("package", "name"), Problem(what, hint='module = "acme_sdk" beside it')


def _bad_pins(pins: object) -> Iterator[tuple[KeyPath, Problem]]:
    if not isinstance(pins, dict):
        return
    for key, name in pins.items():
        if not isinstance(name, str) or not _is_name(name):
            hint = "letters, digits and underscores, no keyword; keys with a '/' or '.' in quotes"
            what = f"'{key}' is called {_spelled(name)}, which is not a name in Python"
            yield ("names", key), Problem(what, hint=hint)


def _missing(data: dict[str, Any]) -> Iterator[tuple[KeyPath, Problem]]:
    for keys, hint in REQUIRED.items():
        parent = _get(data, keys[:-1])
        if _get(data, keys) is None and isinstance(parent, dict | None):
            yield keys, Problem(f"'{'.'.join(keys)}' is missing", hint=hint)


def _get(data: object, keys: KeyPath) -> Any:
    for key in keys:
        data = data.get(key) if isinstance(data, dict) else None
    return data


def _text(data: dict[str, Any], keys: KeyPath) -> str | None:
    value = _get(data, keys)
    return value if isinstance(value, str) else None


def _config(file: Path, data: dict[str, Any]) -> Config:
    def near(text: str) -> str:
        return joined(file.parent, text)

    templates = _text(data, ("templates", "path"))
    return Config(
        description=near(data["description"]),
        output=Path(near(data["output"])),
        package=_package(data["package"]),
        names=data.get("names", {}),
        exclude=tuple(_get(data, ("exclude", "operations")) or ()),
        allow=tuple(map(near, _get(data, ("references", "allow")) or ())),
        overlays=tuple(map(near, _get(data, ("overlays", "files")) or ())),
        templates=None if templates is None else Path(near(templates)),
        strict=data.get("strict", False),
        path=file,
    )


def _package(table: Mapping[str, str]) -> Package:
    """What is not given follows: name `acme-sdk`, module `acme_sdk`, client `AcmeSdk`, env `ACME_SDK`."""
    module = table.get("module", _module(table["name"]))
    client = table.get("client", "".join(map(str.capitalize, module.split("_"))))
    env = table.get("env", module.upper())
    return Package(table["name"], module, client, env, table.get("version", "0.1.0"))


def _module(name: str) -> str:
    return re.sub(r"[._-]+", "_", name.lower())


def joined(folder: Path, text: str) -> str:
    """A path relative to `folder`, without the detours that mean nothing; a URL as it is."""
    if "://" in text:
        return text
    plain = os.path.join(folder, text)
    short = os.path.normpath(plain)
    # `..` after a symbolic link is somewhere else than the text says.
    return short if os.path.realpath(short) == os.path.realpath(plain) else plain


LESSON = """\
# Intaglio prints an SDK from this OpenAPI description, a file or a URL, ...
description = ""
# ... into this folder. Paths are relative to the folder of this file.
output = ""
# With true, what Intaglio cannot model yet is an error, not a typed fallback.
strict = false

[package]
# What people install: `pip install NAME`.
name = ""
# What they import.
module = ""
version = ""
# The class that they start with.
client = ""
# The prefix of the environment variables that the client reads: ENV_API_KEY.
env = ""

[names]
# Python names of your own choice, by the address of a schema or by the id of
# a schema or an operation. Inline schemas that say the same are one class; one
# that has a name here is a class of its own:
# "#/components/schemas/pet_v2" = "Pet"

[exclude]
# The ids of operations to leave out: ["deletePet"]
operations = []

[references]
# What `$ref` may read beside the description's own folder and its neighbours:
# folders and beginnings of URLs.
allow = []

[overlays]
# OpenAPI Overlays to apply to the description, in this order.
files = []

[templates]
# A folder of your own templates, each in place of the one at the same path.
# path = "templates"
"""


def dump(config: Config, folder: Path) -> str:
    """The text of an intaglio.toml in `folder` that says what `config` says, and teaches the rest."""
    import tomlkit

    def near(text: str) -> str:
        return text if "://" in text else Path(os.path.relpath(text, folder)).as_posix()

    text: Any = tomlkit.parse(LESSON)
    text["description"] = near(config.description)
    text["output"] = near(str(config.output))
    text["strict"] = config.strict
    for key in text["package"]:
        text["package"][key] = getattr(config.package, key)
    text["names"].update(config.names)
    text["exclude"]["operations"] = list(config.exclude)
    text["references"]["allow"] = [near(place) for place in config.allow]
    text["overlays"]["files"] = [near(file) for file in config.overlays]
    if config.templates is not None:
        text["templates"]["path"] = near(str(config.templates))
    return tomlkit.dumps(text)
