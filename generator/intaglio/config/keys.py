"""The keys of `intaglio.toml`: one field of `Config` or `Package` per key, with all that is known of the key.

To add a key, add a field here and use it. Its metadata is the key's row: what it means, its type and an
example.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Literal

from intaglio.config.toml_file import KeyPath

KeyType = Literal[
    "boolean",
    "folder",
    "identifier",
    "identifiers",
    "location",
    "locations",
    "string",
    "strings",
]

_IDENTIFIER = {"type": "string", "pattern": r"^[^\d\s.-][^\s.-]*$"}
_PATH = {"type": "string", "minLength": 1}

JSON_SCHEMAS: Mapping[KeyType, Mapping[str, Any]] = {
    "boolean": {"type": "boolean"},
    "folder": _PATH,
    "identifier": _IDENTIFIER,
    "identifiers": {"type": "object", "additionalProperties": _IDENTIFIER},
    "location": _PATH,
    "locations": {"type": "array", "items": _PATH},
    "string": {"type": "string"},
    "strings": {"type": "array", "items": {"type": "string"}},
}
"""The types of values. A location is a path or a URL; paths are relative to the folder of the config.

No regular expression describes Python's identifiers in all dialects. The pattern here refuses common mistakes;
`load_config` checks the rest.
"""


@dataclass(frozen=True, slots=True)
class Key:
    """What is known of a key, beside the field that holds its value.

    `doc` opens with a sentence that stands alone. `example` is a value as TOML has it. `derived_default` says
    where the value of an absent key comes from, if that is no constant; `default` and `is_required` follow
    from the field. `pattern` is a regular expression that the value matches.
    """

    path: KeyPath
    type: KeyType
    doc: str
    example: Any
    pattern: str = ""
    derived_default: str = ""
    default: Any = None
    is_required: bool = False
    attribute: str = ""

    @property
    def name(self) -> str:
        """The key with its tables, as messages name it: `package.name`."""
        return ".".join(self.path)

    @property
    def table(self) -> KeyPath:
        """The table that holds the key, empty for the top of the file. `names` is a table itself."""
        return self.path if self.type == "identifiers" else self.path[:-1]

    @property
    def is_in_package(self) -> bool:
        """True for a field of `Package`, false for a field of `Config`."""
        return self.path[0] == "package"

    @property
    def summary(self) -> str:
        """The first sentence of `doc`."""
        return self.doc.partition(". ")[0].removesuffix(".") + "."


def _row(
    name: str,
    type: KeyType,
    doc: str,
    example: Any,
    pattern: str = "",
    derived_default: str = "",
) -> Mapping[str, Key]:
    """The metadata of a field."""
    key = Key(tuple(name.split(".")), type, doc, example, pattern, derived_default)
    return {"key": key}


@dataclass(frozen=True, slots=True)
class Package:
    """What the printed package is called. The client reads `{env}_API_KEY` and its like."""

    name: str = field(
        metadata=_row(
            "package.name",
            "string",
            "The name of the distribution, which people `pip install`.",
            "acme-sdk",
            # PEP 508
            r"^[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?$",
        )
    )
    module: str = field(
        metadata=_row(
            "package.module",
            "identifier",
            "The name of the package that people import.",
            "acme_sdk",
            derived_default="`package.name` in lower case, with underscores",
        )
    )
    client: str = field(
        metadata=_row(
            "package.client",
            "identifier",
            "The name of the client, the class that people start with.",
            "Acme",
            derived_default="`package.module` with capitals, without underscores",
        )
    )
    env: str = field(
        metadata=_row(
            "package.env",
            "string",
            "The prefix of the environment variables that the client reads, such as `ACME_API_KEY`.",
            "ACME",
            r"^[A-Z_][A-Z0-9_]*$",
            derived_default="`package.module` in upper case",
        )
    )
    version: str = field(
        default="0.1.0",
        metadata=_row(
            "package.version",
            "string",
            "The version of the distribution.",
            "1.2.0",
            # PEP 440
            r"^[0-9]+(\.[0-9]+)*((a|b|rc)[0-9]+)?(\.post[0-9]+)?(\.dev[0-9]+)?$",
        ),
    )


UNNAMED = Package("", "", "", "", "")
"""For a description without a config. Its names come from the title, once the description is loaded."""


@dataclass(frozen=True, slots=True)
class Config:
    """All choices of a run.

    Paths are relative to the current folder, whereas those in the file are relative to its own. `path` is the
    file that the config was loaded from, if any.
    """

    description: str = field(
        metadata=_row(
            "description",
            "location",
            "The OpenAPI description, a file or a URL.",
            "openapi.yaml",
        )
    )
    output: Path = field(
        metadata=_row(
            "output",
            "folder",
            "The folder of the SDK.",
            "../generated",
        )
    )
    package: Package
    names: Mapping[str, str] = field(
        default_factory=dict,
        metadata=_row(
            "names",
            "identifiers",
            "Python names that you choose. A key is the pointer of a schema, or the id of a schema or an "
            "operation. Equal inline schemas share one class; a schema that is named here has a class of its own.",
            {"#/components/schemas/pet_v2": "Pet"},
        ),
    )
    exclude: tuple[str, ...] = field(
        default=(),
        metadata=_row(
            "exclude.operations",
            "strings",
            "The ids of operations to leave out.",
            ["deletePet"],
        ),
    )
    allow: tuple[str, ...] = field(
        default=(),
        metadata=_row(
            "references.allow",
            "locations",
            "Folders and URL prefixes that `$ref` may read. "
            "The folder above the description's is always allowed.",
            ["../common", "https://example.com/schemas/"],
        ),
    )
    overlays: tuple[str, ...] = field(
        default=(),
        metadata=_row(
            "overlays.files",
            "locations",
            "OpenAPI Overlays to apply to the description, in this order.",
            ["fixes.overlay.yaml"],
        ),
    )
    templates: Path | None = field(
        default=None,
        metadata=_row(
            "templates.path",
            "folder",
            "A folder of your own templates. Each replaces the template of Intaglio at the same path.",
            "templates",
        ),
    )
    strict: bool = field(
        default=False,
        metadata=_row(
            "strict",
            "boolean",
            "Treat warnings, and what Intaglio cannot model, as errors.",
            True,
        ),
    )
    path: Path | None = field(default=None, compare=False)


def _keys(owner: type[Config] | type[Package]) -> Iterator[Key]:
    for each in fields(owner):
        if key := each.metadata.get("key"):
            factory = each.default_factory
            value = each.default if factory is MISSING else factory()
            yield replace(
                key,
                attribute=each.name,
                default=None if value is MISSING else value,
                is_required=value is MISSING and not key.derived_default,
            )


KEYS: Mapping[KeyPath, Key] = {
    key.path: key
    for key in sorted(
        (*_keys(Config), *_keys(Package)),
        # As TOML wants them: what stands in no table comes first.
        key=lambda key: (key.table != (), not key.is_in_package),
    )
}
"""All keys, in the order of the starter file and the reference."""
