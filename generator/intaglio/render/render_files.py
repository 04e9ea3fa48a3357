"""Printed files -> text: each template is rendered with its view."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from jinja2 import Environment

from intaglio.python.printed_file import PrintedFile
from intaglio.render.environment import make_environment
from intaglio.render.line_breaking.black_style import format_file
from intaglio.render.users_templates import blame_template, check_users_templates

Files = Mapping[str, str]
"""Text of each file by its path, relative to the output folder."""


def render_files(
    printed: Iterable[PrintedFile], users_folder: Path | None = None
) -> dict[str, str]:
    """The text of every file by its path.

    Args:
        printed: each names its template.
        users_folder: a user's own templates; each replaces Intaglio's at the same path.

    Raises:
        UsageError: if one of the user's templates is wrong; it names file and line.
    """
    environment = make_environment(users_folder)
    if users_folder is None:
        return {
            file.path: format_file(
                file.path, _render(environment, file), is_in_black_style=True
            )
            for file in printed
        }
    check_users_templates(environment, users_folder)
    return {
        file.path: _render_with_users(environment, file, users_folder)
        for file in printed
    }


def _render(environment: Environment, file: PrintedFile) -> str:
    return environment.get_template(file.template).render(view=file.view)


def _render_with_users(
    environment: Environment, file: PrintedFile, folder: Path
) -> str:
    try:
        text = _render(environment, file)
        return format_file(file.path, text, is_in_black_style=False)
    except Exception as error:
        raise blame_template(error, file, folder) or error from error
