"""A path -> bytes: the one place that opens a file of the user's description."""

from __future__ import annotations

from pathlib import Path

from intaglio.errors import IntaglioError, Problem

_ENDINGS = (".yaml", ".yml", ".json")


def read_file(path: Path, display_name: str) -> bytes:
    """The bytes of a file; `display_name` is its name in messages.

    Raises:
        IntaglioError: for a folder, a pipe, a missing file, and a file that may not be read.
    """
    try:
        if path.is_dir():
            hint = "name the file of the description in it"
            raise _make_error(f"'{display_name}' is a folder", hint)
        if path.exists() and not path.is_file():
            # A pipe would block until somebody writes to it.
            raise _make_error(f"'{display_name}' is not a regular file")
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise _make_error(
            f"'{display_name}' does not exist", _suggest_path(path)
        ) from None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise _make_error(f"'{display_name}' cannot be read: {reason}") from error


def _make_error(what: str, hint: str = "") -> IntaglioError:
    return IntaglioError(Problem(what, hint=hint))


def _suggest_path(path: Path) -> str:
    """Names the descriptions in the folder of a file that does not exist."""
    folder = path.parent
    if not folder.is_dir():
        return f"the folder '{folder.name}' does not exist either"
    names = sorted(each.name for each in folder.iterdir() if each.suffix in _ENDINGS)
    return f"its folder has {', '.join(names[:8])}" if names else ""
